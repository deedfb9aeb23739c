import { randomBytes } from "node:crypto";
import { frontRequest } from "@/lib/platform/front-request";

/** The id that stands on an error answer and in the log, and links the two. */
export function correlation(): string {
  return frontRequest()?.reference ?? randomBytes(5).toString("hex");
}

/**
 * One line of JSON about a fault of ours: its kind and where it was thrown. Never its message, which may quote a name,
 * an account or a document.
 */
export function logFault(id: string, cause: unknown): void {
  const fault = cause instanceof Error ? cause : new Error("not an error");
  const code = "code" in fault ? String(fault.code) : undefined;
  const at = (fault.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  console.error(JSON.stringify({ level: "error", id, kind: fault.name, code, at }));
}
