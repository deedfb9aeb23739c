import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveScope, proposeScope } from "@/lib/casework/approve-scope";
import { skipRedirect } from "@/lib/casework/redirect-targets";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { bytesOf, walkTo } from "@/lib/casework/testing/a-walk";
import type { InstrumentCode } from "@/lib/law/request/instrument";
import type { Stage } from "@/lib/law/request/stage";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** Tries SQL as the application's own role, on behalf of a custodian, past casework. */
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

/** As the owner, with one guard off: how a row could come to stand so that no guard let in. */
const forced = (table: string, guard: string, sql: string, values: readonly unknown[]) =>
  withClient(desk.database.ownerUrl, async (client) => {
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER ${guard}`);
    await client.query(sql, [...values]);
    await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER ${guard}`);
  });

const days = { askedFrom: "2026-01-01", askedTo: "2026-06-30" } as const;
const whole = { approved: true, approvedFrom: days.askedFrom, approvedTo: days.askedTo } as const;

/** A request for the subscriber of one account, walked to a stage. */
async function asked(fields: readonly string[], stage: Stage, instrumentCode: InstrumentCode = "US_WARRANT") {
  const items = [{ category: "subscriber" as const, service: "", fields, ...days }];
  const targets = [{ identifier: "alice@first.example", customerId: null, items }];
  const file = await walkTo(desk, await aRequest(desk, { targets, instrumentCode }), stage);
  const item = file.targets[0]?.items[0];
  if (!item) throw new Error("Nothing is asked");
  return { file, item, on: { reference: file.reference, version: file.version } };
}

const approve = (more: string) =>
  `UPDATE "DemandItem" SET approved = true, "approvedFrom" = '2026-01-01', "approvedTo" = '2026-06-30', ${more} WHERE id = $1`;
const file = `INSERT INTO "ProductionFile" (id, "productionId", "itemId", "documentId", "coversFrom", "coversTo", fields)
  VALUES ($1, $2, $3, $4, '2026-01-01', '2026-06-30', $5)`;

describe("fields, in the database alone", () => {
  test("are of the kind of data that is asked, and written once", async () => {
    const { file: received, item } = await asked(["name", "address"], "received");
    const insert = `INSERT INTO "DemandItem" (id, "targetId", position, category, fields) VALUES ($1, $2, 9, 'subscriber', $3)`;
    for (const strange of ["mail", "shoe_size"])
      await refused(insert, [randomUUID(), received.targets[0]?.id, [strange]]).toThrow(/kind of data/);
    for (const other of [[], ["name"], ["name", "address", "payment_means"]])
      await refused(`UPDATE "DemandItem" SET fields = $2 WHERE id = $1`, [item.id, other]).toThrow(/written once/);
    const decided = `INSERT INTO "DemandItem" (id, "targetId", position, category, "approvedFields") VALUES ($1, $2, 9, 'subscriber', '{name}')`;
    await refused(decided, [randomUUID(), received.targets[0]?.id]).toThrow(/before it is decided on|fields_within/);
  });

  test("are approved among those asked, and fewer only with a reason", async () => {
    const { item } = await asked(["name", "address"], "redirecting");
    await refused(approve(`"approvedFields" = '{payment_means}', withheld = 'privileged'`), [item.id]).toThrow(
      /fields_within_asked/,
    );
    await refused(approve(`"approvedFields" = '{name}'`), [item.id]).toThrow(/needs its reason/);
    const kept = `UPDATE "DemandItem" SET approved = false, withheld = 'privileged', "approvedFields" = '{name}' WHERE id = $1`;
    await refused(kept, [item.id]).toThrow(/fields_within_asked/);
    await tried(approve(`"approvedFields" = '{name}', withheld = 'privileged'`), [item.id]);
    const all = await asked([], "redirecting");
    await refused(approve(`"approvedFields" = '{mail}', withheld = 'privileged'`), [all.item.id]).toThrow(
      /kind of data/,
    );
    await refused(approve(`"approvedFields" = '{name}'`), [all.item.id]).toThrow(/needs its reason/);
  });

  test("are approved among those that the rule of the instrument reaches, as the request was received under it", async () => {
    const before = await asked([], "redirecting", "US_2703D");
    await withClient(desk.database.ownerUrl, (client) =>
      client.query(`INSERT INTO "Rule" ("ruleId", version, body, source, origin, "enteredAt")
        SELECT "ruleId", 2, jsonb_set(body, '{fields}', '{"subscriber": ["name", "address"]}'), source, 'shipped', now()
        FROM "Rule" WHERE "ruleId" = 'instrument.US_2703D'`),
    );
    await tried(approve("withheld = NULL"), [before.item.id]);
    const beyond = /Beyond what the instrument can compel/;
    const { file: received, item, on } = await asked([], "redirecting", "US_2703D");
    await refused(approve("withheld = NULL"), [item.id]).toThrow(beyond);
    await refused(approve(`withheld = 'privileged', "approvedFields" = '{name,payment_means}'`), [item.id]).toThrow(
      beyond,
    );
    const skip = {
      targetIds: [received.targets[0]?.id ?? ""],
      reason: "legally_barred",
      note: "The order forbids it",
    } as const;
    await skipRedirect(desk.person("senior_counsel"), on, skip, noon);
    const row = { itemId: item.id, ...whole, withheld: "over_ceiling" as const };
    const skipped = { ...on, version: (await fileOf(desk, on.reference)).version };
    const propose = (fields: readonly string[]) =>
      proposeScope(desk.person("reviewer"), skipped, { basis: "x", items: [{ ...row, approvedFields: fields }] }, noon);
    expect(await propose([])).toMatchObject({ refusal: { code: "over-ceiling", confirmed: false } });
    expect(await propose(["address", "name"])).toMatchObject({ ok: true });
    const { version, targets } = await fileOf(desk, on.reference);
    expect(targets[0]?.items[0]?.approvedFields).toEqual(["name", "address"]);
    const approving = { reference: on.reference, version };
    expect(await approveScope(desk.person("senior_counsel"), approving, { note: "" }, noon)).toMatchObject({
      ok: true,
    });
  });

  test("stand once they are approved, and what changed past that stops the check", async () => {
    const { file: checking, item } = await asked(["name", "address"], "checking");
    const change = `UPDATE "DemandItem" SET "approvedFields" = '{name}', withheld = 'privileged' WHERE id = $1`;
    await refused(change, [item.id]).toThrow(/was approved stands/);
    await forced("DemandItem", "scope_stands", change, [item.id]);
    const pass = `UPDATE "Production" SET passed = true, "checkedById" = $2, "checkedAt" = now() WHERE id = $1`;
    const second = desk.person("custodian", 2).id;
    await refused(pass, [checking.production?.id, second]).toThrow(/not the one that was approved/);
  });

  test("leave among those approved, also where a file got in", async () => {
    const { file: checking, item } = await asked(["name", "address"], "checking");
    const documentId = await aDocument(desk, checking.reference, "more.csv", bytesOf("more"));
    const row = (fields: readonly string[]) => [randomUUID(), checking.production?.id, item.id, documentId, fields];
    for (const fields of [["payment_means"], ["name", "payment_means"], ["mail"]])
      await refused(file, row(fields)).toThrow(/Beyond what was approved/);
    const all = await asked([], "checking");
    const strange = [randomUUID(), all.file.production?.id, all.item.id, documentId, ["mail"]];
    await refused(file, strange).toThrow(/Beyond what was approved/);
    await tried(file, row(["name"]));

    const ready = await asked(["name", "address"], "ready");
    const late = await aDocument(desk, ready.file.reference, "late.csv", bytesOf("late"));
    const values = [randomUUID(), ready.file.production?.id, ready.item.id, late, ["payment_means"]];
    await forced("ProductionFile", "produces", file, values);
    const leave = `UPDATE "Production" SET "deliveredAt" = now(), "deliveredById" = $2 WHERE id = $1`;
    await refused(leave, [ready.file.production?.id, desk.person("custodian").id]).toThrow(/Beyond what was approved/);
  });

  test("leave the digest of a scope without any as it was before there were fields", async () => {
    const digests = (requestId: string) =>
      asRole<{ now: string; before: string; kept: string }>(
        desk.database.ownerUrl,
        `SELECT writdesk_approved_digest($1) AS now, (SELECT "approvedDigest" FROM "ScopeApproval" WHERE "requestId" = $1) AS kept,
           (SELECT encode(sha256(convert_to(jsonb_agg(jsonb_build_array(t.identifier, d.id, d.category, d.service, d."askedFrom",
              d."askedTo", d.approved, d."approvedFrom", d."approvedTo", d."approvedService", d.withheld)
              ORDER BY t.position, d.position)::text, 'UTF8')), 'hex')
            FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId" WHERE t."requestId" = $1) AS before`,
        [requestId],
      );
    const [plain] = await digests((await asked([], "producing")).file.id);
    expect(plain?.now).toBe(plain?.before);
    expect(plain?.now).toBe(plain?.kept);
    const [named] = await digests((await asked(["name", "address"], "producing")).file.id);
    expect(named?.now).not.toBe(named?.before);
    expect(named?.now).toBe(named?.kept);
  });
});
