import { afterAll, beforeAll, expect, test } from "vitest";
import { openStages } from "@/lib/law/request/stage";
import { withClient } from "@/lib/platform/database-roles";
import { freshDatabase, type TestDatabase } from "@/lib/platform/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("the index of the open queue holds the stages that the law calls open", async () => {
  const [row] = await withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ indexdef: string }>(
      `SELECT indexdef FROM pg_indexes WHERE indexname = 'LawfulRequest_open_due_idx'`,
    );
    return rows;
  });
  const held = [...(row?.indexdef ?? "").matchAll(/'([a-z_]+)'::"Stage"/g)].map(([, stage]) => stage);
  expect(new Set(held)).toEqual(new Set(openStages));
});

test("the open queue is walked along that index under row-level security", async () => {
  const plan = await withClient(database.appUrl, async (client) => {
    await client.query("SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off");
    const stages = openStages.map((stage) => `'${stage}'`).join(", ");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      `EXPLAIN SELECT r.id FROM "LawfulRequest" r WHERE r."dueAt" IS NOT NULL AND r.stage IN (${stages}) ORDER BY r."dueAt", r.id LIMIT 51`,
    );
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
  expect(plan).toContain("LawfulRequest_open_due_idx");
  expect(plan).not.toContain("Sort");
});
