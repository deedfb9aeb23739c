import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { run, timed } from "@/bin/steps";
import { benchData } from "./place";

/** Where the framework's own smallest site lies. */
export const bareApp = join(benchData, "bare-app");

/** Writes and builds it with the very framework the product is built with, once for each state of either. */
export async function buildBareApp(): Promise<void> {
  const require = createRequire(import.meta.url);
  const version = readFileSync(require.resolve("next/package.json"), "utf8");
  const hash = createHash("sha256").update(version).update(process.version).update(JSON.stringify(pages)).digest("hex");
  const stamp = join(bareApp, "built");
  if (readStamp(stamp) === hash) return;
  rmSync(bareApp, { recursive: true, force: true });
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(bareApp, name)), { recursive: true });
    writeFileSync(join(bareApp, name), text);
  }
  await timed("bare site built", async () => {
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const { code, output } = await run(
      process.execPath,
      [require.resolve("next/dist/bin/next"), "build", bareApp],
      env,
    );
    if (code !== 0) throw new Error(`The bare site could not be built:\n${output}`);
  });
  writeFileSync(stamp, hash);
}

function readStamp(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const root = JSON.stringify(resolve("."));

const pages = {
  "package.json": `{ "private": true, "type": "module" }`,
  "next.config.mjs": `export default { poweredByHeader: false, turbopack: { root: ${root} } };`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  "app/static/page.jsx": `export default function Page() {
  return <main><h1>Bare</h1><p>Built ahead.</p></main>;
}`,
  "app/dynamic/page.jsx": `export const dynamic = "force-dynamic";
export default function Page() {
  return <main><h1>Bare</h1><p>{new Date().toISOString()}</p></main>;
}`,
  "app/table/page.jsx": `export const dynamic = "force-dynamic";
export default function Page() {
  const rows = Array.from({ length: 50 }, (_, row) => Array.from({ length: 9 }, (_, cell) => "Cell " + row + "." + cell));
  return <main><h1>Bare</h1><p>{new Date().toISOString()}</p><table><tbody>
    {rows.map((row) => <tr key={row[0]}>{row.map((cell) => <td key={cell}>{cell}</td>)}</tr>)}
  </tbody></table></main>;
}`,
};
