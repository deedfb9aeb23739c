import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Lets one process of this machine at a time do some work, by a file that names the process.
 * A file left by a process that is no more counts for nothing.
 */
export async function onlyOne<Answer>(file: string, work: () => Promise<Answer>): Promise<Answer> {
  while (!claim(file)) await pause(50);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function claim(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isAlive(pidIn(file))) rmSync(file, { force: true });
    return false;
  }
}

/** The process named first in a file; 0 when there is no such file, or nothing in it yet. */
export function pidIn(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10) || 0;
  } catch {
    return 0;
  }
}

export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM"; // alive, but another user's
  }
}
