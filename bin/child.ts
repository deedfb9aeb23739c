import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";

export type Gone = { readonly name: string; readonly log: string; readonly lastWords: () => string };

export type Child = {
  readonly stop: () => Promise<void>;
  /** Settles when the process has ended. */
  readonly ended: Promise<Gone>;
  readonly lastWords: () => string;
};

/**
 * Starts a process of ours beside this one, with what it says in a log file. It ends when this one does, however this
 * one ends: they hold a line to each other.
 */
export function startChild(entry: string, log: string, env: Readonly<Record<string, string>>): Child {
  if (existsSync(log) && statSync(log).size > 10_000_000) truncateSync(log);
  const output = openSync(log, "a", 0o600);
  const child = spawn(process.execPath, ["bin/run.mjs", entry], {
    env: { ...process.env, ...env },
    // In a group of its own: Ctrl-C is ours to pass on, once, in the right order.
    detached: process.platform !== "win32",
    stdio: ["ignore", output, output, "ipc"],
  });
  closeSync(output);
  const lastWords = () => readFileSync(log, "utf8").trimEnd().split("\n").slice(-12).join("\n");
  const ended = new Promise<Gone>((done) => {
    child
      .once("exit", () => done({ name: entry, log, lastWords }))
      .once("error", () => done({ name: entry, log, lastWords }));
  });
  return {
    ended,
    lastWords,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}
