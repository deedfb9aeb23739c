import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDesk, aDocument, aRequest, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { allDataCategories } from "@/lib/law/shared/data-category";
import { allInstruments, instruments } from "@/lib/law/request/instrument";
import type { Actor } from "@/lib/law/permission/role";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** Runs SQL as the application's own role, on behalf of somebody; what casework would refuse is tried straight on. */
async function asApp(actor: Actor | null, sql: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: desk.database.appUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    if (actor) await client.query("SELECT set_config('writdesk.actor', $1, true)", [actor.id]);
    const result = await client.query(sql, [...values]);
    await client.query("COMMIT");
    return result;
  } finally {
    await client.end();
  }
}

describe("who sees a request in SQL", () => {
  const seen = async (actor: Actor | null) => (await asApp(actor, `SELECT id FROM "LawfulRequest"`)).rowCount;

  test("is whoever has a role for it, and nobody without an actor", async () => {
    await aRequest(desk);
    for (const role of ["intake", "reviewer", "senior_counsel", "custodian", "publisher", "auditor"] as const) {
      expect(await seen(desk.person(role)), role).toBeGreaterThan(0);
    }
    for (const actor of [null, desk.person("admin"), desk.person("ns_counsel")]) expect(await seen(actor)).toBe(0);
  });

  test("is nobody any more once they are disabled", async () => {
    const leaving = desk.person("reviewer", 2);
    expect(await seen(leaving)).toBeGreaterThan(0);
    const set = (value: string) => `UPDATE "User" SET "disabledAt" = ${value} WHERE id = '${leaving.id}'`;
    await withClient(desk.database.ownerUrl, (client) => client.query(set("now()")));
    expect(await seen(leaving)).toBe(0);
    await withClient(desk.database.ownerUrl, (client) => client.query(set("NULL")));
  });

  test("is only its counsel, for a request of the national-security compartment; everything that hangs on it is hidden too", async () => {
    const reference = await aRequest(desk);
    const { id } = await fileOf(desk, reference);
    const move = (to: string) => `UPDATE "LawfulRequest" SET compartment = '${to}' WHERE id = '${id}'`;
    await withClient(desk.database.ownerUrl, (client) => client.query(move("national_security")));
    const rows = (actor: Actor) =>
      asApp(
        actor,
        `SELECT 1 FROM "LawfulRequest" WHERE id = '${id}' UNION ALL SELECT 1 FROM "Target" WHERE "requestId" = '${id}'
         UNION ALL SELECT 1 FROM "RecordEntry" WHERE "requestId" = '${id}'
         UNION ALL SELECT 1 FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId" WHERE t."requestId" = '${id}'`,
      );
    expect((await rows(desk.person("auditor"))).rowCount).toBe(0);
    expect((await rows(desk.person("ns_counsel"))).rowCount).toBeGreaterThan(3);
    await withClient(desk.database.ownerUrl, (client) => client.query(move("general")));
  });
});

describe("the application’s role", () => {
  test.each([
    "LawfulRequest",
    "Target",
    "Document",
    "RecordEntry",
    "Release",
    "Authentication",
    "ScopeApproval",
    "Message",
    "User",
  ])("deletes nothing from %s", async (table) => {
    await expect(asApp(desk.person("reviewer"), `DELETE FROM "${table}"`)).rejects.toThrow(/permission denied/);
  });

  test("may not change the law’s tables, nor what was found, nor turn the guards off", async () => {
    const tries = [
      `UPDATE "Rule" SET body = '{}'`,
      `DELETE FROM "Edge"`,
      `UPDATE "Authentication" SET level = 'strong'`,
      `UPDATE "Document" SET sha256 = 'x'`,
      `ALTER TABLE "LawfulRequest" DISABLE ROW LEVEL SECURITY`,
      `ALTER TABLE "RecordEntry" DISABLE TRIGGER ALL`,
      `SET session_replication_role = replica`,
      `DROP TABLE "Note"`,
      `CREATE TABLE mine (id int)`,
      `SET ROLE pg_database_owner`,
    ];
    for (const sql of tries)
      await expect(asApp(desk.person("reviewer"), sql), sql).rejects.toThrow(/denied|must be owner|permission/);
  });
});

describe("what the database refuses, whoever asks", () => {
  const refused = (sql: string, values: readonly unknown[] = []) =>
    expect(asApp(desk.person("reviewer"), sql, values)).rejects;

  test("a stage that no step leads to, and a move without a new version", async () => {
    const { id } = await fileOf(desk, await aRequest(desk));
    await refused(`UPDATE "LawfulRequest" SET stage = 'delivered', version = version + 1 WHERE id = $1`, [id]).toThrow(
      /No step leads/,
    );
    await refused(`UPDATE "LawfulRequest" SET stage = 'legal_review' WHERE id = $1`, [id]).toThrow(/new version/);
  });

  test("an item approved beyond the ceiling, or beyond what was asked", async () => {
    const subpoena = await fileOf(desk, await aRequest(desk, { instrumentCode: "US_SUBP_GJ" }));
    const content = subpoena.targets[0]?.items.find((item) => item.category === "content");
    await refused(
      `UPDATE "DemandItem" SET approved = true, "approvedFrom" = '2026-01-01', "approvedTo" = '2026-01-02' WHERE id = $1`,
      [content?.id],
    ).toThrow(/Beyond what the instrument/);
    const subscriber = subpoena.targets[0]?.items.find((item) => item.category === "subscriber");
    await refused(
      `UPDATE "DemandItem" SET approved = true, "approvedFrom" = '2025-01-01', "approvedTo" = '2026-01-02' WHERE id = $1`,
      [subscriber?.id],
    ).toThrow(/approved_within_asked/);
  });

  test("an approval by the proposer, and one while a redirect is unresolved", async () => {
    const file = await walkTo(desk, await aRequest(desk), "approval");
    const approve = `UPDATE "ScopeApproval" SET "approvedById" = $1, "approvedAt" = now() WHERE id = $2`;
    await refused(approve, [file.proposal?.proposedById, file.proposal?.id]).toThrow(/second_person/);
    const attempt = `INSERT INTO "RedirectAttempt" (id, "targetId", position, outcome) VALUES ($1, $2, 9, 'waiting')`;
    await asApp(desk.person("reviewer"), attempt, [randomUUID(), file.targets[0]?.id]);
    await refused(approve, [desk.person("senior_counsel").id, file.proposal?.id]).toThrow(/redirect is unresolved/);
  });

  test("a file for what was not approved, a check by the extractor, a delivery without a check", async () => {
    const file = await walkTo(desk, await aRequest(desk), "checking");
    const { production } = file;
    await refused(`UPDATE "Production" SET "checkedById" = "extractedById", passed = true WHERE id = $1`, [
      production?.id,
    ]).toThrow(/second_custodian/);
    await refused(`UPDATE "Production" SET "deliveredAt" = now() WHERE id = $1`, [production?.id]).toThrow(
      /checked_before_delivery/,
    );
    const documentId = await aDocument(desk, file.reference, "more.zip");
    const beyond = `INSERT INTO "ProductionFile" (id, "productionId", "itemId", "documentId", "coversFrom", "coversTo") VALUES ($1, $2, $3, $4, '2020-01-01', '2020-02-01')`;
    await refused(beyond, [randomUUID(), production?.id, file.targets[0]?.items[0]?.id, documentId]).toThrow(
      /Beyond what was approved/,
    );
  });

  test("success of a redirect without a writing, a skip without a reason, an order without its document", async () => {
    const file = await walkTo(desk, await aRequest(desk), "redirecting");
    const target = file.targets[0]?.id;
    const attempt = (outcome: string) =>
      `INSERT INTO "RedirectAttempt" (id, "targetId", position, outcome) VALUES ($1, $2, 7, '${outcome}')`;
    await refused(attempt("accepted_withdrawn"), [randomUUID(), target]).toThrow(/success_in_writing/);
    await refused(attempt("skipped"), [randomUUID(), target]).toThrow(/skip_with_reason/);
    const order = `INSERT INTO "SecrecyOrder" (id, "requestId", kind, basis, "issuedBy", "startsAt", "placedById", "placedAt") VALUES ($1, $2, 'ordered', 'x', 'x', now(), $3, now())`;
    await refused(order, [randomUUID(), file.id, desk.person("intake").id]).toThrow(/ordered_with_document/);
  });

  test("a settled suspicion by whoever raised it", async () => {
    const { id } = await fileOf(desk, await aRequest(desk));
    const who = desk.person("intake").id;
    const insert = `INSERT INTO "FraudSuspicion" (id, "requestId", reason, "suspectedBy", "suspectedAt", "settledBy") VALUES ($1, $2, 'x', $3, now(), $3)`;
    await refused(insert, [randomUUID(), id, who]).toThrow(/second_person/);
  });
});

describe("the law’s tables in the database", () => {
  test("say what the law says", async () => {
    const { rows } = await asApp(
      desk.person("auditor"),
      `SELECT i.code, i.label, u.body -> 'ceiling' AS ceiling, u.body ->> 'redirect' AS redirect
         FROM "Instrument" i JOIN "Rule" u ON u."ruleId" = 'instrument.' || i.code WHERE i.origin = 'law'`,
    );
    expect(rows.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
      [...allInstruments].toSorted().map((code) => {
        const { label, ceiling, redirect } = instruments[code];
        return { code, label, ceiling, redirect };
      }),
    );
  });

  test("name the same categories of data", async () => {
    const { rows } = await asApp(null, `SELECT unnest(enum_range(NULL::"DataCategory"))::text AS name`);
    expect(rows.map((row) => row.name)).toEqual(allDataCategories);
  });
});
