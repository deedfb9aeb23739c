import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";

export type Child = {
  /** From now on it is started again whenever it ends by itself, at first soon and then less and less so. */
  readonly keepUp: () => void;
  readonly stop: () => Promise<void>;
  /** Settles when the process has ended for the first time. */
  readonly ended: Promise<void>;
  /** The end of its log, below the name of the process. */
  readonly lastWords: () => string;
};

const firstPauseMs = 1000;
const longestPauseMs = 30_000;

/**
 * Starts a process of ours beside this one, with what it says in a log file. It ends when this one does, however this
 * one ends: they hold a line to each other.
 */
export function startChild(entry: string, log: string, env: Readonly<Record<string, string>>): Child {
  let keptUp = false;
  let stopping = false;
  let pause = firstPauseMs;
  let current = launch(entry, log, env);
  let gone = endOf(current);
  const again = async (): Promise<void> => {
    const since = Date.now();
    await gone;
    if (!keptUp || stopping) return;
    if (Date.now() - since > 2 * longestPauseMs) pause = firstPauseMs;
    console.error(`${entry} ended by itself and is started again (its log: ${log})`);
    await new Promise((done) => setTimeout(done, pause));
    pause = Math.min(pause * 2, longestPauseMs);
    if (stopping) return;
    current = launch(entry, log, env);
    gone = endOf(current);
    await again();
  };
  return {
    ended: gone,
    lastWords: () => `${entry} (${log}):\n${readFileSync(log, "utf8").trimEnd().split("\n").slice(-12).join("\n")}`,
    keepUp: () => {
      keptUp = true;
      void again();
    },
    stop: async () => {
      stopping = true;
      if (current.exitCode === null && current.signalCode === null) current.kill("SIGTERM");
      await gone;
    },
  };
}

function launch(entry: string, log: string, env: Readonly<Record<string, string>>): ChildProcess {
  if (existsSync(log) && statSync(log).size > 10_000_000) truncateSync(log);
  const output = openSync(log, "a", 0o600);
  try {
    return spawn(process.execPath, ["bin/run.mjs", entry], {
      env: { ...process.env, ...env },
      // In a group of its own: Ctrl-C is ours to pass on, once, in the right order.
      detached: process.platform !== "win32",
      stdio: ["ignore", output, output, "ipc"],
    });
  } finally {
    closeSync(output);
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once("exit", () => done()).once("error", () => done());
  });
}
