import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Client, escapeIdentifier } from "pg";
import { databaseAddresses, databaseOf, withDatabase } from "@/lib/platform/database-address";
import { ensureRoles, withClient } from "@/lib/platform/database-roles";
import { prepareQueue } from "@/lib/platform/database-queue";
import { ensureDatabase } from "@/lib/platform/database-server";
import { startEmbeddedPostgres, stopEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { isAlive } from "@/lib/platform/embedded-postgres-lock";
import { applyMigrations, migrationNames, ourMigrations } from "@/lib/platform/migrations";
import { shippedCalendars } from "@/lib/platform/holiday-countries";
import { syncLawTables } from "@/lib/store/law-tables";

const testData = ".test";

/** The tests' own, so that an owner without a password still gives the roles one. */
export const testSecret = "only for tests: roles of databases that live for a minute";

/** Names this run's connection, by which runs that share the cluster know of each other. */
const runName = "writdesk-test-run";

export type TestCluster = { readonly templateUrl: string; readonly leave: () => Promise<void> };

/**
 * The cluster that store tests run on: that of DATABASE_URL, or an embedded one under .test/ which forgets on a power
 * cut (`fsync` off, which production refuses) and is faster for it. Runs at the same time share it; the last one out
 * stops it.
 */
export async function enterTestCluster(): Promise<TestCluster> {
  const given = process.env["DATABASE_URL"];
  const ownerUrl = given ?? (await startEmbeddedPostgres(testData, fastAndForgetful)).ownerUrl;
  await ensureDatabase(ownerUrl);
  const presence = new Client({ connectionString: ownerUrl, application_name: runName });
  presence.on("error", () => undefined);
  await presence.connect();
  await dropLeftovers(presence);
  await ensureRoles(databaseAddresses(ownerUrl, testSecret));
  const templateUrl = withDatabase(ownerUrl, await template(presence, ownerUrl));
  return {
    templateUrl,
    leave: async () => {
      const { rowCount } = await presence.query(
        "SELECT FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()",
        [runName],
      );
      await presence.end();
      if (given === undefined && rowCount === 0) await stopEmbeddedPostgres(testData);
    },
  };
}

const fastAndForgetful = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };

/** The countries whose calendars tests count with: making all of them takes seconds. */
const testCountries = ["DE", "FR", "GB", "IE", "US"];

/** A database with everything migrated, made once for each state of the migrations and the law, then only copied. */
async function template(presence: Client, ownerUrl: string): Promise<string> {
  const suffix = `_${await fingerprint()}`;
  await presence.query("SELECT pg_advisory_lock(720411004)");
  try {
    const { rows } = await presence.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'writdesk\\_template\\_%' ORDER BY datname DESC",
    );
    const found = rows.find((row) => row.datname.endsWith(suffix));
    if (found) return found.datname;
    for (const old of rows.slice(3)) await presence.query(`DROP DATABASE IF EXISTS ${old.datname} WITH (FORCE)`);
    return await makeTemplate(presence, ownerUrl, `writdesk_template_${Date.now()}${suffix}`);
  } finally {
    await presence.query("SELECT pg_advisory_unlock(720411004)");
  }
}

async function makeTemplate(presence: Client, ownerUrl: string, name: string): Promise<string> {
  const draft = `writdesk_draft_${process.pid}`;
  const draftUrl = withDatabase(ownerUrl, draft);
  await presence.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await presence.query(`CREATE DATABASE ${draft}`);
  await applyMigrations(draftUrl);
  await prepareQueue(draftUrl);
  await syncLawTables(draftUrl, (known) => shippedCalendars(known, testCountries));
  await presence.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${draft}'`);
  await presence.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  return name;
}

/** Migrations and law together: the law's tables are part of a migrated database. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of await migrationNames()) {
    hash.update(name).update(readFileSync(join(ourMigrations.migrationsFolder, name, "migration.sql")));
  }
  const law = readdirSync("lib/law", { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  for (const name of law.sort()) hash.update(readFileSync(join("lib/law", name)));
  for (const file of ["lib/store/law-tables.ts", "lib/platform/database-queue.ts", "lib/platform/holidays.ts"])
    hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** Databases of tests whose process is no more: a killed run drops nothing. */
async function dropLeftovers(presence: Client): Promise<void> {
  const { rows } = await presence.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname ~ '^writdesk_(test|draft)_[0-9]+'",
  );
  for (const { datname } of rows) {
    if (!isAlive(Number(/\d+/.exec(datname)?.[0])))
      await presence.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

/** Copies the template under a new name. Somebody else's copying may hold it for a moment. */
export async function copyTemplate(templateUrl: string, name: string): Promise<string> {
  const copy = `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(databaseOf(templateUrl))}`;
  await withClient(withDatabase(templateUrl, "postgres"), async (client) => {
    await client.query(copy);
    await client.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(name)} TO writdesk_app, writdesk_public`);
  });
  return withDatabase(templateUrl, name);
}
