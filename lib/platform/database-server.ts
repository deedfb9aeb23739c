import { DatabaseError, escapeIdentifier, type Client } from "pg";
import { databaseOf, withDatabase } from "@/lib/platform/database-address";
import { withClient } from "@/lib/platform/database-roles";

/** Makes the address's database when its server is there but the database is not. */
export async function ensureDatabase(ownerUrl: string): Promise<void> {
  try {
    await withClient(ownerUrl, (client) => client.query("SELECT 1"));
  } catch (cause) {
    if (!(cause instanceof DatabaseError)) throw unreachable(ownerUrl, cause);
    if (cause.code !== "3D000") throw new Error(`PostgreSQL refuses DATABASE_URL: ${cause.message}`, { cause });
    await withClient(withDatabase(ownerUrl, "postgres"), async (client) => {
      await client.query(`CREATE DATABASE ${escapeIdentifier(databaseOf(ownerUrl))}`).catch((taken: unknown) => {
        if (!(taken instanceof DatabaseError && taken.code === "42P04")) throw taken; // somebody else was first
      });
    });
  }
}

/**
 * Refuses a server that could forget what it has confirmed, or that is too old.
 *
 * @param address of the role that does the work: a setting may hold for one role only
 */
export async function checkServer(address: string): Promise<void> {
  const problems = await withClient(address, serverProblems);
  if (problems.length === 0) return;
  throw new Error(
    ["This PostgreSQL server is not safe to work with:", ...problems.map((line) => `  - ${line}`)].join("\n"),
  );
}

/** One sentence for each thing that is wrong with the server; none when all is well. */
export async function serverProblems(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings
      WHERE name IN ('server_version_num', 'server_version', 'fsync', 'full_page_writes', 'synchronous_commit')`,
  );
  const setting = new Map(rows.map((row) => [row.name, row.setting]));
  const lossy = ["fsync", "full_page_writes", "synchronous_commit"].filter((name) => setting.get(name) === "off");
  return [
    ...lossy.map((name) => `${name} is off: a power cut would lose what people were told is saved. Set ${name} = on`),
    ...(Number(setting.get("server_version_num")) < 150_000
      ? [`it is version ${setting.get("server_version") ?? "unknown"}; 15 or newer is needed`]
      : []),
  ];
}

function unreachable(ownerUrl: string, cause: unknown): Error {
  const { host } = new URL(ownerUrl);
  const why =
    cause instanceof Error ? cause.message || ("code" in cause ? String(cause.code) : cause.name) : "no answer";
  return new Error(`PostgreSQL at ${host} does not answer (${why}). Is it running, and is DATABASE_URL right?`, {
    cause,
  });
}
