import { runTypeScript } from "./install.mjs";

await runTypeScript("bin/demo.ts", process.argv.slice(2));
