import { rmSync } from "node:fs";
import { buildWhenStale, generateWhenStale } from "./building";
import { oversized } from "./file-sizes";
import { run, type Ended } from "./steps";
import { countPlaywright, countVitest, type Count } from "./test-counts";

type Step = { readonly name: string; readonly run: () => Promise<Count & { readonly output: string }> };

const local = (name: string) => `node_modules/${name}`;

/** `npm test`: everything, cheapest first; one line a step, and at the end `N passed, N failed`. */
const steps: readonly Step[] = [
  { name: "format", run: () => tool(local("oxfmt/bin/oxfmt"), ["--check", "."]) },
  { name: "types", run: () => tool(local("typescript/bin/tsc"), ["--noEmit", "-p", "."], generateWhenStale) },
  { name: "lint", run: () => tool(local("oxlint/bin/oxlint"), ["--type-aware", "."]) },
  { name: "size", run: async () => single(await oversized()) },
  { name: "unit", run: () => vitest("unit") },
  { name: "store", run: () => vitest("store") },
  { name: "build", run: () => attempt(buildWhenStale) },
  { name: "e2e", run: () => playwright() },
];

async function tool(script: string, args: readonly string[], before?: () => Promise<void>) {
  if (before) {
    const prepared = await attempt(before);
    if (prepared.failed > 0) return prepared;
  }
  const { code, output } = await run(process.execPath, [script, ...args]);
  return single(code === 0 ? "" : output || `ended with code ${code}`);
}

/** A step without tests of its own counts as one. */
function single(problem: string) {
  return problem === "" ? { passed: 1, failed: 0, output: "" } : { passed: 0, failed: 1, output: problem };
}

async function attempt(work: () => Promise<void>) {
  try {
    await work();
    return single("");
  } catch (cause) {
    return single(cause instanceof Error ? cause.message : String(cause));
  }
}

async function vitest(project: string) {
  const report = `.test/${project}.json`;
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  rmSync(report, { force: true });
  const ended = await run(process.execPath, [local("vitest/vitest.mjs"), ...args], plain);
  return counted(ended, countVitest(report));
}

async function playwright() {
  const report = ".test/e2e.json";
  const env = { ...plain, PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_HTML_OPEN: "never" };
  const args = [local("@playwright/test/cli.js"), "test", "--reporter=list,json"];
  rmSync(report, { force: true });
  const ended = await run(process.execPath, args, env);
  return counted(ended, countPlaywright(report));
}

const plain = { FORCE_COLOR: "0", NO_COLOR: "1", CI: "1" };

/** A runner that failed without naming a failed test, or that left no report, has failed once. */
function counted({ code, output }: Ended, count: Count) {
  const failed = code !== 0 && count.failed === 0 ? 1 : count.failed;
  return { passed: count.passed, failed, output: failed > 0 ? output : "" };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. Steps: ${steps.map((step) => step.name).join(", ")}`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const started = performance.now();
  const result = await step.run();
  passed += result.passed;
  failed += result.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = result.failed === 0 ? "ok" : "FAILED";
  console.log(
    `${step.name.padEnd(8)} ${verdict.padEnd(7)} ${String(result.passed).padStart(5)} passed ${String(result.failed).padStart(4)} failed ${seconds.padStart(7)} s`,
  );
  if (result.output !== "") console.log(result.output.trimEnd());
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
