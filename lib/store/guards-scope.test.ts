import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDesk, aDocument, aRequest, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** Tries SQL as the application's own role on behalf of a custodian, past casework. */
async function tried(sql: string, values: readonly unknown[]): Promise<unknown> {
  const client = new pg.Client({ connectionString: desk.database.appUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('writdesk.actor', $1, true)", [desk.person("custodian").id]);
    await client.query(sql, [...values]);
    return await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

const refused = (sql: string, values: readonly unknown[]) => expect(tried(sql, values)).rejects;
const itemOf = async (reference: string) => (await fileOf(desk, reference)).targets[0]?.items[0]?.id;

describe("produced within approved within permitted and asked, in the database alone", () => {
  test("what was asked is never widened, narrowed or moved to another service", async () => {
    const item = await itemOf(await aRequest(desk));
    for (const change of [`"askedFrom" = NULL`, `"askedTo" = '2027-01-01'`, `service = 'every service'`])
      await refused(`UPDATE "DemandItem" SET ${change} WHERE id = $1`, [item]).toThrow(/asked is written once/);
  });

  test("keys are approved under no rule, not even one that an administrator wrote", async () => {
    const reference = await aRequest(desk);
    const { targets } = await walkTo(desk, reference, "redirecting");
    await withClient(desk.database.ownerUrl, async (client) => {
      await client.query(
        `INSERT INTO "Rule" ("ruleId", version, body, source, origin, "enteredAt")
         SELECT "ruleId", 9, jsonb_set(body, '{ceiling}', '["credential_key", "content", "subscriber"]'), source, 'changed', now()
         FROM "Rule" WHERE "ruleId" = 'instrument.US_WARRANT'`,
      );
      await client.query(`ALTER TABLE "LawfulRequest" DISABLE TRIGGER written_once`);
      await client.query(`UPDATE "LawfulRequest" SET "rulesVersion" = 9 WHERE reference = $1`, [reference]);
      await client.query(`ALTER TABLE "LawfulRequest" ENABLE TRIGGER written_once`);
    });
    const keys = `INSERT INTO "DemandItem" (id, "targetId", position, category, approved) VALUES ($1, $2, 9, 'credential_key', true)`;
    await refused(keys, [randomUUID(), targets[0]?.id]).toThrow(/Beyond what the instrument/);
  });

  test("no file answers an item of a target that is settled, nor one that amended process replaced", async () => {
    const { reference, production, targets } = await walkTo(desk, await aRequest(desk), "checking");
    const documentId = await aDocument(desk, reference, "more.zip");
    const item = targets[0]?.items[0];
    const file = `INSERT INTO "ProductionFile" (id, "productionId", "itemId", "documentId", "coversFrom", "coversTo") VALUES ($1, $2, $3, $4, $5, $6)`;
    const values = [randomUUID(), production?.id, item?.id, documentId, item?.approvedFrom, item?.approvedTo];
    const owner = (sql: string) => withClient(desk.database.ownerUrl, (client) => client.query(sql, [targets[0]?.id]));
    await owner(`UPDATE "Target" SET outcome = 'redirected' WHERE id = $1`);
    await refused(file, values).toThrow(/Beyond what was approved/);
    await owner(`UPDATE "Target" SET outcome = 'pending' WHERE id = $1`);
    await owner(`UPDATE "DemandItem" SET "supersededBy" = 2 WHERE "targetId" = $1`);
    await refused(file, values).toThrow(/Beyond what was approved/);
  });

  test("nothing leaves whose approval was returned, or whose target was redirected meanwhile", async () => {
    const { id, production, proposal, targets } = await walkTo(desk, await aRequest(desk), "ready");
    const deliver = `UPDATE "Production" SET "deliveredAt" = now(), "deliveredById" = $2 WHERE id = $1`;
    const values = [production?.id, desk.person("custodian").id];
    await tried(`UPDATE "Target" SET outcome = 'redirected' WHERE id = $1`, [targets[0]?.id]);
    await refused(deliver, values).toThrow(/Beyond what was approved/);
    await tried(`UPDATE "Target" SET outcome = 'pending' WHERE id = $1`, [targets[0]?.id]);
    await tried(`UPDATE "ScopeApproval" SET "returnedById" = "proposedById", "returnedAt" = now() WHERE id = $1`, [
      proposal?.id,
    ]);
    await refused(deliver, values).toThrow(/Beyond what was approved/);
    expect(
      (
        await withClient(desk.database.ownerUrl, (client) =>
          client.query(`SELECT 1 FROM "Production" WHERE "requestId" = $1 AND "deliveredAt" IS NULL`, [id]),
        )
      ).rowCount,
    ).toBe(1);
  });
});
