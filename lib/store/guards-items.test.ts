import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { passCheck } from "@/lib/casework/check-production";
import { deliver } from "@/lib/casework/deliver";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { bytesOf, walkTo } from "@/lib/casework/testing/a-walk";
import type { RequestFile } from "@/lib/law/request/file";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** Tries SQL as the application's own role, on behalf of a custodian unless told otherwise, past casework. */
async function tried(sql: string, values: readonly unknown[], by = desk.person("custodian").id): Promise<unknown> {
  const client = new pg.Client({ connectionString: desk.database.appUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('writdesk.actor', $1, true)", [by]);
    await client.query(sql, [...values]);
    return await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
const refused = (sql: string, values: readonly unknown[], by?: string) => expect(tried(sql, values, by)).rejects;

/** As the owner, with one guard off: how a row could come to stand so that no guard let in. */
const forced = (table: string, guard: string, sql: string, values: readonly unknown[]) =>
  withClient(desk.database.ownerUrl, async (client) => {
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER ${guard}`);
    await client.query(sql, [...values]);
    await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER ${guard}`);
  });

const item = `INSERT INTO "DemandItem" (id, "targetId", position, category, "askedFrom", "askedTo", approved, "approvedFrom", "approvedTo", process)
  VALUES ($1, $2, 9, 'subscriber', '2026-01-01', '2026-06-30', $3, $4, $5, $6)`;
const newItem = (file: RequestFile, approved: boolean | null, process = 1) => {
  const days = approved ? ["2026-01-01", "2026-06-30"] : [null, null];
  return [randomUUID(), file.targets[0]?.id, approved, ...days, process];
};

describe("an item, in the database alone", () => {
  test("is asked before it is approved, and comes with its request or with its process", async () => {
    const received = await fileOf(desk, await aRequest(desk));
    await refused(item, newItem(received, true)).toThrow(/asked before it is decided on/);
    await refused(item, newItem(received, null, 2)).toThrow(/comes with its process/);
    for (const stage of ["redirecting", "producing", "checking", "ready"] as const) {
      const file = await walkTo(desk, await aRequest(desk), stage);
      await refused(item, newItem(file, true)).toThrow(/asked before it is decided on/);
      await refused(item, newItem(file, null)).toThrow(/comes with its process/);
    }
  });

  test("that slipped in after the approval stops the check and the delivery, in casework and past it", async () => {
    const slipped = async (stage: "checking" | "ready") => {
      const file = await walkTo(desk, await aRequest(desk), stage);
      await forced("DemandItem", "newly_asked", item, newItem(file, true));
      return { file, on: { reference: file.reference, version: file.version } };
    };
    const checking = await slipped("checking");
    const hashOf = () => Promise.resolve("a".repeat(64));
    expect(await passCheck(desk.person("custodian", 2), checking.on, { note: "" }, noon, hashOf)).toMatchObject({
      refusal: { code: "scope-changed" },
    });
    const pass = `UPDATE "Production" SET passed = true, "checkedById" = $2, "checkedAt" = now() WHERE id = $1`;
    const second = desk.person("custodian", 2).id;
    await refused(pass, [checking.file.production?.id, second]).toThrow(/not the one that was approved/);
    const ready = await slipped("ready");
    await withClient(desk.database.ownerUrl, (client) =>
      client.query(`UPDATE "LawfulRequest" SET "dueAt" = $2 WHERE id = $1`, [ready.file.id, noon]),
    );
    const to = { channel: "portal", recipient: "Sgt. Example" };
    expect(await deliver(desk.person("custodian"), ready.on, to, noon)).toMatchObject({
      refusal: { code: "scope-changed" },
    });
    const leave = `UPDATE "Production" SET "deliveredAt" = now(), "deliveredById" = $2 WHERE id = $1`;
    await refused(leave, [ready.file.production?.id, second]).toThrow(/not the one that was approved/);
  });

  test("is narrowed only with a reason, and to services that were asked", async () => {
    const { targets } = await walkTo(desk, await aRequest(desk), "redirecting");
    const id = targets[0]?.items[0]?.id;
    const approve = (more: string) =>
      `UPDATE "DemandItem" SET approved = true, "approvedFrom" = '2026-01-01', "approvedTo" = '2026-06-30', ${more} WHERE id = $1`;
    const reason = /needs its reason/;
    await refused(`UPDATE "DemandItem" SET approved = false WHERE id = $1`, [id]).toThrow(reason);
    await refused(approve(`withheld = NULL, "approvedService" = 'Mail'`), [id]).toThrow(reason);
    await tried(approve(`withheld = 'privileged', "approvedService" = 'Mail'`), [id]);
    const month = `UPDATE "DemandItem" SET approved = true, "approvedFrom" = '2026-02-01', "approvedTo" = '2026-02-28', withheld = NULL WHERE id = $1`;
    await refused(month, [targets[0]?.items[1]?.id]).toThrow(reason);
  });

  test("is answered before a check is passed, and by nothing after it", async () => {
    const file = await walkTo(desk, await aRequest(desk), "checking");
    const [first, production] = [file.targets[0]?.items[0], file.production?.id];
    const withheld = `INSERT INTO "ProductionItem" ("productionId", "itemId", records, withheld) VALUES ($1, $2, $3, $4)`;
    await refused(withheld, [production, first?.id, null, null]).toThrow(/says_something/);
    await refused(withheld, [production, first?.id, -1, null]).toThrow(/records_counted/);
    const empty = randomUUID();
    await tried(
      `INSERT INTO "Production" (id, "requestId", "approvalId", "extractedById", "extractedAt", source) VALUES ($1, $2, $3, $4, now(), 'x')`,
      [empty, file.id, file.proposal?.id, desk.person("custodian").id],
    );
    const pass = `UPDATE "Production" SET passed = true, "checkedById" = $2, "checkedAt" = now() WHERE id = $1`;
    await refused(pass, [empty, desk.person("custodian", 2).id]).toThrow(/neither a file nor a reason/);
    const ready = await walkTo(desk, await aRequest(desk), "ready");
    const one = ready.targets[0]?.items[0];
    const late = `INSERT INTO "ProductionFile" (id, "productionId", "itemId", "documentId", "coversFrom", "coversTo") VALUES ($1, $2, $3, $4, $5, $6)`;
    const documentId = await aDocument(desk, ready.reference, "late.zip", bytesOf("late"));
    const values = [randomUUID(), ready.production?.id, one?.id, documentId, one?.approvedFrom, one?.approvedTo];
    await refused(late, values).toThrow(/was checked/);
    await refused(withheld, [ready.production?.id, one?.id, null, "privileged"]).toThrow(/was checked/);
  });
});

describe("that on which a ceiling rests, in the database alone", () => {
  test("is written once: the instrument, the version of the rules, the receipt and its zone", async () => {
    const { id } = await fileOf(desk, await aRequest(desk));
    const changes = [
      `"instrumentCode" = 'US_T3'`,
      `"rulesVersion" = 9`,
      `"receivedAt" = "receivedAt" - interval '1 year'`,
      `"receivedZone" = 'Asia/Tokyo'`,
    ];
    for (const change of changes)
      await refused(`UPDATE "LawfulRequest" SET ${change} WHERE id = $1`, [id]).toThrow(/written once/);
  });

  test("is no rule that two administrators did not adopt, each signed in as themself", async () => {
    const [admin, other] = [desk.person("admin").id, desk.person("admin", 2).id];
    const rule = (origin: string) =>
      `INSERT INTO "Rule" ("ruleId", version, body, source, origin, "enteredAt")
       SELECT "ruleId", 9, jsonb_set(body, '{ceiling}', '["content"]'), source, '${origin}', now() FROM "Rule" WHERE "ruleId" = 'instrument.US_SUBP_GJ'`;
    for (const origin of ["changed", "shipped"]) await refused(rule(origin), [], admin).toThrow(/by an adopted change/);
    const change = (more: string, values: string) =>
      `INSERT INTO "RuleChange" (id, "ruleId", "basedOn", body, source, reason, "proposedAt", "proposedById"${more})
       VALUES ($1, 'instrument.US_SUBP_GJ', 1, '{}', 'x', 'x', now(), $2${values})`;
    const adopted = change(`, adopted, "settledById", version`, `, true, '${other}', 9`);
    await refused(adopted, [randomUUID(), admin], admin).toThrow(/proposed before it is adopted/);
    await refused(change("", ""), [randomUUID(), other], admin).toThrow(/proposed before it is adopted/);
    const id = randomUUID();
    await tried(change("", ""), [id, admin], admin);
    const adopt = `UPDATE "RuleChange" SET adopted = true, "settledById" = $2, version = 9 WHERE id = $1`;
    await refused(adopt, [id, other], admin).toThrow(/settled by whoever acts/);
  });
});
