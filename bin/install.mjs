import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Bare Node only: this file runs before anything is installed. */

export const root = fileURLToPath(new URL("..", import.meta.url));

const lock = new URL("../package-lock.json", import.meta.url);
const marker = new URL("../node_modules/.writdesk-lock", import.meta.url);

/**
 * Installs the packages when they are missing or were made from another package-lock.json.
 * Ends the process with npm's own exit code when npm cannot do it.
 */
export function installPackages() {
  const wanted = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (existsSync(marker) && readFileSync(marker, "utf8").trim() === wanted) return;
  const started = Date.now();
  console.error("Installing packages (once; a minute or two) …");
  const done = npm("ci") || npm("install");
  if (!done) {
    console.error("The packages could not be installed. npm's own words are above; `npm ci` shows them again.");
    process.exit(1);
  }
  // `npm install` may have touched the lock: the marker names the one that is there now.
  writeFileSync(marker, createHash("sha256").update(readFileSync(lock)).digest("hex"));
  console.error(`Packages installed (${((Date.now() - started) / 1000).toFixed(0)} s)`);
}

/** npm, started through the JavaScript file that runs it when there is one: a shell would be needed on Windows. */
function npm(verb) {
  const script = process.env.npm_execpath;
  const options = [verb, "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, args] = script ? [process.execPath, [script, ...options]] : ["npm", options];
  // npm's chatter goes to stderr: stdout may belong to a machine (`cli … --json`).
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: !script && process.platform === "win32",
  });
  return status === 0;
}

/**
 * Runs a TypeScript file of this repository in this very process, so that signals and the exit code need no forwarding.
 * Its arguments are `process.argv.slice(2)`, as if Node had been started with it.
 *
 * @param entry path from the root of the repository
 * @param args what follows it on the command line
 */
export async function runTypeScript(entry, args) {
  installPackages();
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);
  const path = fileURLToPath(new URL(entry, pathToFileURL(root)));
  process.argv = [process.execPath, path, ...args];
  await import("tsx");
  await import(pathToFileURL(path).href);
}
