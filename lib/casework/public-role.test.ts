import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDesk, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { aPrepared, aReleased } from "@/lib/casework/testing/a-release";
import { periodNamed } from "@/lib/law/transparency/period";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
  const [half, next] = [periodNamed("2024-h1"), periodNamed("2024-h2")];
  if (!half || !next) throw new Error("No such period");
  await aReleased(desk, half);
  await aPrepared(desk, next);
});
afterAll(() => desk.database.drop());

describe("the public role", () => {
  test("reads released releases, without the names of who made them", async () => {
    const rows = await asRole<{ label: string }>(desk.database.publicUrl, `SELECT label, document FROM "Release"`);
    expect(rows).toMatchObject([{ label: "2024-h1" }]);
    await expect(asRole(desk.database.publicUrl, `SELECT "preparedById" FROM "Release"`)).rejects.toThrow(/permission/);
    await expect(asRole(desk.database.publicUrl, `SELECT * FROM "Release"`)).rejects.toThrow(/permission/);
  });

  test("can neither read nor write any other table, nor write this one", async () => {
    const tables = await asRole<{ schema: string; name: string; view: boolean }>(
      desk.database.ownerUrl,
      `SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'v' AS view FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'v', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    expect(tables.length).toBeGreaterThan(40);
    for (const { schema, name, view } of tables) {
      const table = `"${schema}"."${name}"`;
      const tries = [`DELETE FROM ${table}`, `INSERT INTO ${table} DEFAULT VALUES`];
      // Nobody can empty a view: PostgreSQL says so before it asks who tries.
      if (!view) tries.push(`TRUNCATE ${table}`);
      if (name !== "Release") tries.push(`SELECT FROM ${table} LIMIT 1`);
      for (const statement of tries) {
        await expect(asRole(desk.database.publicUrl, statement), statement).rejects.toThrow(/permission denied/);
      }
    }
    for (const change of [`label = 'x'`, `document = '{}'`, `state = 'discarded'`]) {
      await expect(asRole(desk.database.publicUrl, `UPDATE "Release" SET ${change}`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  test("can call no function that reads or queues on its behalf", async () => {
    await expect(
      asRole(desk.database.publicUrl, `SELECT writdesk_enqueue('send-message', '{}', 'x', now())`),
    ).rejects.toThrow(/permission denied/);
  });
});
