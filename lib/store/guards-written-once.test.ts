import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDesk, aDocument, aRequest, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { anOrder, place } from "@/lib/casework/testing/a-notice";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** Tries SQL as the application's own role on behalf of a reviewer, past casework. */
async function asApp(sql: string, values: readonly unknown[]): Promise<unknown> {
  const client = new pg.Client({ connectionString: desk.database.appUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('writdesk.actor', $1, true)", [desk.person("reviewer").id]);
    await client.query(sql, [...values]);
    return await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

const refused = (sql: string, values: readonly unknown[]) => expect(asApp(sql, values)).rejects;

describe("the database", () => {
  test("takes no approval that was never a proposal, and none that was approved for another request", async () => {
    const file = await walkTo(desk, await aRequest(desk), "redirecting");
    const people = [desk.person("reviewer").id, desk.person("senior_counsel").id];
    await refused(
      `INSERT INTO "ScopeApproval" (id, "requestId", "scopeDigest", basis, "proposedById", "proposedAt", "approvedById", "approvedAt")
       VALUES ($1, $2, 'x', 'x', $3, now(), $4, now())`,
      [randomUUID(), file.id, ...people],
    ).toThrow(/proposed before it is approved/);
    const approved = await walkTo(desk, await aRequest(desk), "producing");
    const proposed = await walkTo(desk, await aRequest(desk), "approval");
    const production = randomUUID();
    await asApp(
      `INSERT INTO "Production" (id, "requestId", "approvalId", "extractedById", "extractedAt", source) VALUES ($1, $2, $3, $4, now(), 'x')`,
      [production, proposed.id, approved.proposal?.id, people[0]],
    );
    const item = proposed.targets[0]?.items[0];
    const days = [item?.approvedFrom, item?.approvedTo];
    await refused(
      `INSERT INTO "ProductionFile" (id, "productionId", "itemId", "documentId", "coversFrom", "coversTo") VALUES ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), production, item?.id, await aDocument(desk, proposed.reference), ...days],
    ).toThrow(/Beyond what was approved/);
  });

  test("lets nobody widen or narrow what was approved, nor write days that run backwards", async () => {
    const file = await walkTo(desk, await aRequest(desk), "producing");
    const item = file.targets[0]?.items[0];
    const narrow = `UPDATE "DemandItem" SET "approvedTo" = '2026-02-01' WHERE id = $1`;
    await refused(narrow, [item?.id]).toThrow(/What was approved stands/);
    const other = await walkTo(desk, await aRequest(desk), "redirecting");
    const backwards = `UPDATE "DemandItem" SET approved = true, "approvedFrom" = '2026-06-01', "approvedTo" = '2026-02-01' WHERE id = $1`;
    await refused(backwards, [other.targets[0]?.items[0]?.id]).toThrow(/days_forwards/);
    const proposal = await walkTo(desk, await aRequest(desk), "producing");
    const made = await walkTo(desk, proposal.reference, "checking");
    await refused(
      `INSERT INTO "ProductionFile" (id, "productionId", "itemId", "documentId", "coversFrom", "coversTo") VALUES ($1, $2, $3, $4, '2027-01-01', '2019-01-01')`,
      [randomUUID(), made.production?.id, made.targets[0]?.items[0]?.id, await aDocument(desk, made.reference)],
    ).toThrow(/days_forwards/);
  });

  test("keeps the first person of a deed, so that the second can never become the first", async () => {
    const file = await walkTo(desk, await aRequest(desk), "checking");
    const someone = desk.person("senior_counsel", 2).id;
    const tries: readonly (readonly [string, string | undefined])[] = [
      [`UPDATE "ScopeApproval" SET "proposedById" = '${someone}' WHERE id = $1`, file.proposal?.id],
      [`UPDATE "ScopeApproval" SET "approvedById" = '${someone}' WHERE id = $1`, file.proposal?.id],
      [`UPDATE "Production" SET "extractedById" = '${someone}' WHERE id = $1`, file.production?.id],
    ];
    for (const [sql, id] of tries) await refused(sql, [id]).toThrow(/is written once/);
  });

  test("keeps an order's days and every document where they are", async () => {
    const { reference, id } = await fileOf(desk, await aRequest(desk));
    const order = await anOrder(desk, reference);
    expect(await place(desk, reference, order)).toMatchObject({ ok: true });
    await refused(`UPDATE "SecrecyOrder" SET "startsAt" = now() + interval '9 years' WHERE "requestId" = $1`, [
      id,
    ]).toThrow(/is written once/);
    const other = await fileOf(desk, await aRequest(desk));
    const move = `UPDATE "Document" SET "requestId" = $2 WHERE id = $1`;
    await refused(move, [order.documentId, other.id]).toThrow(/is written once/);
  });

  test("takes no notice that was never owed", async () => {
    const { id } = await fileOf(desk, await aRequest(desk));
    await refused(
      `INSERT INTO "Notice" (id, "requestId", "customerId", state, "owedSince", "dueAt") VALUES ($1, $2, $3, 'queued', now(), now())`,
      [randomUUID(), id, desk.customers[0]?.id],
    ).toThrow(/owed before it is sent/);
  });
});
