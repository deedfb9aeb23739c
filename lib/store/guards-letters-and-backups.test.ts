import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordGovernmentNotice } from "@/lib/casework/record-government-notice";
import { asOf, day, filed, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { aLetter, aPaper, demand, letterOf } from "@/lib/casework/testing/a-letter";
import { anOrder, place } from "@/lib/casework/testing/a-notice";
import { change } from "@/lib/casework/testing/an-epoc";
import { walkTo } from "@/lib/casework/testing/a-walk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** Tries SQL as the application's own role, past casework. */
async function tried(
  sql: string,
  values: readonly unknown[],
  role: "senior_counsel" | "ns_counsel" = "senior_counsel",
) {
  const client = new pg.Client({ connectionString: desk.database.appUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('writdesk.actor', $1, true)", [desk.person(role).id]);
    await client.query(sql, [...values]);
    return await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

const counsel = () => desk.person("senior_counsel").id;
const approve = `UPDATE "ScopeApproval" SET "approvedById" = $1, "approvedAt" = now() WHERE id = $2`;
const deliver = `UPDATE "Production" SET "deliveredAt" = $1, "deliveredById" = $2, channel = 'x', recipient = 'x' WHERE id = $3`;
const telling = `INSERT INTO "GovernmentNotice" (id, "requestId", process, "toldOn", "documentId", "byId", at)
                 VALUES (gen_random_uuid(), $1, 1, $2, $3, $4, $5)`;

const aBackup = () =>
  aRequest(desk, {
    instrumentCode: "US_BACKUP",
    dueOn: null,
    targets: [target("alice@first.example", ["content"])],
  });

async function toldOf(reference: string) {
  const said = { toldOn: day("2026-11-23"), documentId: await aDocument(desk, reference), note: "By letter" };
  await must(recordGovernmentNotice(desk.person("reviewer"), (await asOf(desk, reference)).on, said, noon));
}

async function ready() {
  const { reference } = await walkTo(desk, await aBackup(), "redirecting");
  await toldOf(reference);
  return walkTo(desk, reference, "ready");
}

const over = "2026-12-09T12:00:00Z";

describe("of a backup copy the database", () => {
  test("takes no approval before the government told the customer", async () => {
    const { reference, id } = await walkTo(desk, await aBackup(), "redirecting");
    await toldOf(reference);
    const { proposal } = await walkTo(desk, reference, "approval");
    await change(desk, `ALTER TABLE "GovernmentNotice" DISABLE TRIGGER append_only`);
    await change(desk, `DELETE FROM "GovernmentNotice" WHERE "requestId" = $1`, [id]);
    await change(desk, `ALTER TABLE "GovernmentNotice" ENABLE TRIGGER append_only`);
    await expect(tried(approve, [counsel(), proposal?.id])).rejects.toThrow(/has not told the customer/);
  });

  test("lets none leave within the fourteen days, nor where no gate runs, nor while the customer challenges it", async () => {
    const { production, id, reference } = await ready();
    const custodian = desk.person("custodian").id;
    await expect(tried(deliver, [noon, custodian, production?.id])).rejects.toThrow(
      /gate is still closed|fourteen days/,
    );
    await tried(`UPDATE "Clock" SET gate = gate, "endedAt" = now() WHERE "requestId" = $1 AND rule = 'US_2704_14D'`, [
      id,
    ]);
    await expect(tried(deliver, [over, custodian, production?.id])).rejects.toThrow(/fourteen days/);
    const other = await ready();
    await filed(desk, other.reference);
    await expect(tried(deliver, [over, custodian, other.production?.id])).rejects.toThrow(/challenge is undecided/);
    expect((await fileOf(desk, reference)).stage).toBe("ready");
  });

  test("believes no notice of another instrument, of another day, without its evidence, or once it is approved", async () => {
    const { id, reference } = await walkTo(desk, await aBackup(), "redirecting");
    const paper = await aDocument(desk, reference);
    const warrant = await fileOf(desk, await aRequest(desk));
    const refused = (values: readonly unknown[]) => expect(tried(telling, [...values, counsel(), noon])).rejects;
    await refused([warrant.id, "2026-11-23", paper]).toThrow(/Only of a backup copy/);
    await refused([id, "2026-11-22", paper]).toThrow(/after the order/);
    await refused([id, "2026-11-24", paper]).toThrow(/after the order/);
    await refused([id, "2026-11-23", await aDocument(desk, warrant.reference)]).toThrow(/evidence/);
    await toldOf(reference);
    await walkTo(desk, reference, "producing");
    await refused([id, "2026-11-23", paper]).toThrow(/approved as the customer had been told/);
    await expect(tried(`UPDATE "GovernmentNotice" SET "toldOn" = '2026-11-01'`, [])).rejects.toThrow(
      /permission denied|append|never/i,
    );
  });
});

describe("of a letter’s secrecy the database", () => {
  const filing = `INSERT INTO "Challenge" (id, "requestId", party, kind, forum, docket, "orderId", "filedAt", "filedById", "stayedAt", "stayDocumentId")
                  VALUES ($1, $2, $3, 'nsl_review', 'x', 'x', $4, now(), $5, $6, $7)`;

  test("takes a demand for review of a letter alone, by us alone, of an order of its own, that stays nothing", async () => {
    const reference = await aRequest(desk);
    await place(desk, reference, await anOrder(desk, reference));
    const { id, orders } = await fileOf(desk, reference);
    const of = (
      file: string,
      party: string,
      order: string | null,
      stayed: Date | null = null,
      paper: string | null = null,
    ) => [randomUUID(), file, party, order, counsel(), stayed, paper] as const;
    await expect(tried(filing, of(id, "us", orders[0]?.id ?? null))).rejects.toThrow(/national security letter/);
    const letter = await letterOf(desk, await aLetter(desk));
    const own = letter.orders[0]?.id ?? null;
    const rejects = (values: readonly unknown[]) => expect(tried(filing, values, "ns_counsel")).rejects;
    await rejects(of(letter.id, "customer", own)).toThrow(/review_of_secrecy/);
    await rejects(of(letter.id, "us", null)).toThrow(/national security letter|review_of_secrecy/);
    await rejects(of(letter.id, "us", orders[0]?.id ?? null)).toThrow(/national security letter/);
    await rejects(of(letter.id, "us", own, noon, await aPaper(desk, letter.reference))).toThrow(/review_of_secrecy/);
    await tried(filing, of(letter.id, "us", own), "ns_counsel");
  });

  test("takes the government’s going to court once, with its application, and of no other filing", async () => {
    const reference = await aRequest(desk);
    const motion = await filed(desk, reference);
    const court = `UPDATE "Challenge" SET "courtAt" = $2, "courtDocumentId" = $3 WHERE id = $1`;
    await expect(tried(court, [motion, new Date(), randomUUID()])).rejects.toThrow(/court_with_document/);
    const letter = await aLetter(desk);
    await must(demand(desk, letter));
    const id = (await letterOf(desk, letter)).challenges[0]?.id;
    const set = (values: readonly unknown[]) => tried(court, [id, ...values], "ns_counsel");
    await expect(set([noon, null])).rejects.toThrow(/court_with_document/);
    await set([noon, randomUUID()]);
    await expect(set([new Date(noon.getTime() + 1), randomUUID()])).rejects.toThrow(/once/);
  });

  test("knows an investigation behind a letter only, begun no later than the letter came", async () => {
    const dated = `UPDATE "LawfulRequest" SET "investigationOn" = $2 WHERE reference = $1`;
    await expect(tried(dated, [await aRequest(desk), "2024-01-01"])).rejects.toThrow(/investigation_of_letter/);
    const letter = await aLetter(desk);
    await expect(tried(dated, [letter, "2026-11-24"], "ns_counsel")).rejects.toThrow(/investigation_of_letter/);
    await tried(dated, [letter, "2026-11-23"], "ns_counsel");
  });
});
