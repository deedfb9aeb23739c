import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "@/lib/platform/database-roles";
import { withDatabase } from "@/lib/platform/database-address";
import { startEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { exported } from "./exported";
import { timed } from "./steps";

/** Tells the story to an installation that has nobody in it yet. */
export async function seedWhenEmpty(ownerUrl: string, dataDir: string): Promise<void> {
  const begun = halfTold(dataDir);
  if (await hasPeople(ownerUrl)) return;
  const seedStory = await exported("prisma/seed.ts", "seedStory");
  if (typeof seedStory !== "function") return console.error("  (there is no story to tell yet)");
  writeFileSync(begun, "");
  await timed("story told", async () => {
    await seedStory();
  });
  const { disconnect } = await import("@/lib/store/database");
  await disconnect();
  rmSync(begun);
}

/** Whether anybody who can sign in is known; the system's own person cannot. */
function hasPeople(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM "User" WHERE "passwordHash" IS NOT NULL LIMIT 1');
    return rowCount === 1;
  });
}

/**
 * A story that was interrupted is worth nothing: its database is dropped, and the next step makes a new one.
 * A database that somebody named is not ours to drop.
 */
export async function forgetHalfStory(dataDir: string, databaseUrl: string | undefined): Promise<void> {
  if (!existsSync(halfTold(dataDir))) return;
  if (databaseUrl !== undefined) {
    throw new Error(
      `The demo's story was begun in DATABASE_URL's database and not finished. Empty that database, remove ${halfTold(dataDir)} and start again.`,
    );
  }
  const server = await startEmbeddedPostgres(dataDir);
  await withClient(withDatabase(server.ownerUrl, "postgres"), (client) =>
    client.query("DROP DATABASE IF EXISTS writdesk WITH (FORCE)"),
  );
  rmSync(halfTold(dataDir));
}

function halfTold(dataDir: string): string {
  return join(dataDir, "seeding");
}
