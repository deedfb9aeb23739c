import { runTypeScript } from "./install.mjs";

/** `node bin/run.mjs bin/cli.ts …`: installs what is missing, then runs the TypeScript file. */
const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error("Usage: node bin/run.mjs FILE.ts [arguments]");
  process.exit(2);
}
await runTypeScript(entry, args);
