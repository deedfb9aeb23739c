import { runTypeScript } from "./install.mjs";

await runTypeScript("bin/test.ts", process.argv.slice(2));
