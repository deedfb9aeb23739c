import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseAddresses, passwordOf } from "@/lib/platform/database-address";
import { ensureRoles, withClient } from "@/lib/platform/database-roles";
import { checkServer, serverProblems } from "@/lib/platform/database-server";
import { applyMigrations, migrationNames } from "@/lib/platform/migrations";
import { freshDatabase, type TestDatabase } from "@/lib/platform/testing/test-database";
import { testSecret } from "@/lib/platform/testing/test-cluster";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const ask = (address: string, sql: string) =>
  withClient(address, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

describe("the working roles", () => {
  test("sign in with their own passwords and have no power over the server", async () => {
    for (const address of [database.appUrl, database.publicUrl]) {
      const [row] = await ask(
        address,
        "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole AS strong FROM pg_roles WHERE rolname = current_user",
      );
      expect(row).toEqual({ strong: false });
    }
    expect(passwordOf(database.appUrl)).not.toBe(passwordOf(database.publicUrl));
  });

  test("cannot make a table, nor become the owner", async () => {
    for (const address of [database.appUrl, database.publicUrl]) {
      await expect(ask(address, "CREATE TABLE stray (id int)")).rejects.toThrow(/permission denied/);
      await expect(ask(address, `SET ROLE ${new URL(database.ownerUrl).username}`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  test("lose a power somebody gave them, at the next start", async () => {
    await ask(database.ownerUrl, "ALTER ROLE writdesk_public CREATEDB");
    await ensureRoles(databaseAddresses(database.ownerUrl, testSecret));
    const [row] = await ask(database.ownerUrl, "SELECT rolcreatedb FROM pg_roles WHERE rolname = 'writdesk_public'");
    expect(row).toEqual({ rolcreatedb: false });
  });

  test("are made by many processes at once without a quarrel", async () => {
    const addresses = databaseAddresses(database.ownerUrl, testSecret);
    await expect(Promise.all([1, 2, 3, 4, 5].map(() => ensureRoles(addresses)))).resolves.toHaveLength(5);
  });
});

describe("a migrated database", () => {
  test("has every migration in Prisma's own table, and nothing left to apply", async () => {
    const rows = await ask(database.ownerUrl, "SELECT migration_name FROM _prisma_migrations ORDER BY migration_name");
    expect(rows.map((row) => row["migration_name"])).toEqual(await migrationNames());
    expect(rows.length).toBeGreaterThan(0);
    await expect(applyMigrations(database.ownerUrl)).resolves.toEqual([]);
  });

  test("lets the application enqueue a job, and the public role not even look", async () => {
    const [job] = await ask(database.appUrl, "SELECT (graphile_worker.add_job('ping')).task_id IS NOT NULL AS added");
    expect(job).toEqual({ added: true });
    await expect(ask(database.publicUrl, "SELECT * FROM graphile_worker._private_jobs")).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("a server that could forget what it confirmed", () => {
  test.runIf(process.env["DATABASE_URL"] === undefined)(
    "is refused by name of each setting, as the tests' own is",
    async () => {
      await expect(checkServer(database.appUrl)).rejects.toThrow(/fsync is off[\s\S]*synchronous_commit is off/);
    },
  );

  test("is refused too when only one session is made forgetful", async () => {
    await withClient(database.ownerUrl, async (client) => {
      await client.query("SET synchronous_commit = on");
      expect((await serverProblems(client)).join()).not.toContain("synchronous_commit");
      await client.query("SET synchronous_commit = off");
      expect((await serverProblems(client)).join()).toContain("synchronous_commit is off");
    });
  });
});
