import { join } from "node:path";
import { notFound } from "next/navigation";
import { environment } from "@/lib/platform/environment";

/** Where the demo keeps what it would send; there is no such page where mail is really sent. */
export function keptIn(): string {
  const { dataDir, mode, smtpUrl } = environment();
  if (smtpUrl !== undefined || mode === "production") notFound();
  return join(dataDir, "mail");
}
