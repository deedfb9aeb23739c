import { randomBytes } from "node:crypto";
import { frontRequest } from "@/lib/platform/front-request";
import { log } from "@/lib/platform/log";

/** The id that stands on an error answer and in the log, and links the two. */
export function correlation(): string {
  return frontRequest()?.reference ?? randomBytes(5).toString("hex");
}

/** Logs a fault of ours: its kind and where it was thrown. Never its message, which may quote a name or a document. */
export function logFault(reference: string, cause: unknown): void {
  const fault = cause instanceof Error ? cause : new Error("not an error");
  const code = "code" in fault ? String(fault.code) : undefined;
  const frames = (fault.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const thrown = frames
    .slice(0, 6)
    .map((line) => line.trim())
    .join(" < ");
  log({ event: "api-failed", reference, error: fault.name, code, thrown });
}
