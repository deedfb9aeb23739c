import { existsSync } from "node:fs";
import { join } from "node:path";
import { environment } from "@/lib/platform/environment";
import { ownSecrets } from "@/lib/platform/secrets";

/**
 * Makes this process and those it starts part of the demo: what the environment leaves out is filled in, with secrets
 * made once and kept in the data directory.
 */
export async function enterDemo(): Promise<void> {
  process.env["WRITDESK_DEMO"] = "1";
  const { authSecret, masterKey } = await ownSecrets(dataDirectory());
  if (!process.env["AUTH_SECRET"]?.trim()) process.env["AUTH_SECRET"] = authSecret;
  if (!process.env["MASTER_KEY"]?.trim()) process.env["MASTER_KEY"] = masterKey;
  environment();
}

/**
 * The demo's installation for a command that was given no other: no database of its own, or no secret of its own beside
 * a data directory that has one.
 */
export async function enterDemoUnlessConfigured(): Promise<void> {
  const has = (name: string) => Boolean(process.env[name]?.trim());
  const hasDemoSecrets = existsSync(join(dataDirectory(), "secrets.json"));
  if (!has("DATABASE_URL") || (!has("AUTH_SECRET") && hasDemoSecrets)) await enterDemo();
}

function dataDirectory(): string {
  return process.env["DATA_DIR"]?.trim() || ".data";
}
