import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";

/** One running demo: the same command a person types, with a place and a port of its own. */
export interface Product {
  readonly url: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** Starts the demo and waits until it says that it is ready. `clock`: the instant at which its time begins. */
export async function startProduct(name: string, options: { port?: number; clock?: string } = {}): Promise<Product> {
  const dataDir = resolve(".test/e2e", name);
  mkdirSync(dataDir, { recursive: true });
  const port = options.port ?? (await freePort());
  const log = `${dataDir}.log`;
  const output = openSync(log, "a");
  const env = { ...settings(dataDir), PORT: String(port), ...(options.clock && { CLOCK: options.clock }) };
  const child = spawn(process.execPath, ["bin/demo.mjs"], { env, stdio: ["ignore", output, output] });
  closeSync(output);
  const url = `http://localhost:${port}`;
  try {
    await ready(url, child);
  } catch (cause) {
    child.kill("SIGTERM");
    throw new Error(`${name} did not start:\n${readFileSync(log, "utf8")}`, { cause });
  }
  return { url, dataDir, stop: () => stop(child) };
}

/** `npm run cli -- …` beside the running demo; gives what it printed. */
export async function command(
  dataDir: string,
  words: readonly string[],
  typed = "",
): Promise<{ code: number; out: string; said: string }> {
  const child = spawn(process.execPath, ["bin/run.mjs", "bin/cli.ts", ...words], { env: settings(dataDir) });
  let [out, said] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.end(typed);
  const [code] = await once(child, "close");
  return { code: Number(code), out: out.trim(), said: said.trim() };
}

/** Nothing of the surroundings but what Node itself needs, so that a developer's own DATABASE_URL is never touched. */
function settings(dataDir: string): NodeJS.ProcessEnv {
  const ours = /^(?:PORT|BASE_URL|AUTH_SECRET|MASTER_KEY|SMTP_URL|DOCUMENT_STORE|ANCHOR_DIR|CLOCK|DATABASE_|OIDC_)/;
  const rest = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(rest), NODE_ENV: "production", DATA_DIR: dataDir };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + 240_000; Date.now() < until;) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode}`);
    const answer = await fetch(`${url}/api/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("It is not ready after four minutes");
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "localhost");
  await once(probe, "listening");
  const at = probe.address();
  probe.close();
  await once(probe, "close");
  if (at === null || typeof at === "string") throw new Error("The machine gives no port");
  return at.port;
}
