import { join } from "node:path";
import { notFound } from "next/navigation";
import { type Environment, environment } from "@/lib/platform/environment";

/** Where the demo keeps what it would send; there is no such page where mail is really sent. */
export function keptIn(): string {
  if (!mailIsKept()) notFound();
  return join(environment().dataDir, "mail");
}

/** With a mail server, and in production, nothing is kept to look at: neither the page nor the way to it is there. */
export function mailIsKept({ mode, smtpUrl }: Pick<Environment, "mode" | "smtpUrl"> = environment()): boolean {
  return smtpUrl === undefined && mode !== "production";
}
