import { recordReceipt } from "@/lib/casework/record-receipt";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { amendProcess, supplementProcess } from "@/lib/casework/amend-process";
import { approveScope, proposeScope } from "@/lib/casework/approve-scope";
import { passCheck } from "@/lib/casework/check-production";
import { closeRequest, recordWithdrawal } from "@/lib/casework/end-request";
import type { LaterProcess } from "@/lib/casework/later-process";
import { previewNotice } from "@/lib/casework/preview-notice";
import { produce } from "@/lib/casework/produce";
import { deliver } from "@/lib/casework/deliver";
import { reviewRequest } from "@/lib/casework/review-request";
import { waiveNotice } from "@/lib/casework/waive-notice";
import { asOf, day, later, must, purges } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asIfDue, walkTo } from "@/lib/casework/testing/a-walk";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const at = async (stage: Parameters<typeof walkTo>[2]) => (await walkTo(desk, await aRequest(desk), stage)).reference;
const row = async (reference: string) => {
  const rows = await withClient(desk.database.ownerUrl, (client) =>
    client.query(`SELECT outcome, stage, accounts FROM "LawfulRequest" WHERE reference = $1`, [reference]),
  );
  return rows.rows[0];
};

type Asked = LaterProcess["items"][number];

async function process(reference: string, change: Partial<LaterProcess> = {}): Promise<LaterProcess> {
  const { file } = await asOf(desk, reference);
  const days = { askedFrom: "2026-02-01", askedTo: "2026-02-28" };
  const asked = { category: "subscriber" as const, service: "", fields: ["name", "address"], ...days };
  const items: Asked[] = [{ ...asked, targetId: file.targets[0]?.id ?? "" }];
  const documentId = await aDocument(desk, reference, "later.pdf");
  return { documentId, receivedOn: day("2026-11-24"), dueOn: null, items, note: "Narrowed after our call", ...change };
}

async function amend(reference: string, change: Partial<LaterProcess> = {}) {
  const later1 = await process(reference, change);
  return amendProcess(desk.person("reviewer"), (await asOf(desk, reference)).on, later1, later(1));
}

async function supplement(reference: string, change: Partial<LaterProcess> = {}) {
  const later1 = await process(reference, change);
  return supplementProcess(desk.person("reviewer"), (await asOf(desk, reference)).on, later1, later(1));
}

describe("amended process", () => {
  test("edge case 4: freezes the old scope, asks anew, goes back to review, and counts once", async () => {
    const reference = await at("approval");
    const before = await fileOf(desk, reference);
    await must(amend(reference, { dueOn: day("2026-12-18") }));
    const after = await fileOf(desk, reference);
    expect(after).toMatchObject({
      stage: "legal_review",
      proposal: null,
      processes: [{ number: 2, kind: "amended" }],
      dueAt: new Date("2026-12-19T04:59:59.999Z"),
      targets: [{ outcome: "pending", items: [{ category: "subscriber", fields: ["name", "address"], process: 2 }] }],
    });
    expect(await row(reference)).toMatchObject({ outcome: "pending", accounts: 1 });
    const [frozen] = await withClient(
      desk.database.ownerUrl,
      async (client) =>
        (await client.query(`SELECT "scopeBefore" FROM "Process" WHERE "requestId" = $1`, [after.id])).rows,
    );
    expect(frozen).toMatchObject({
      scopeBefore: [
        { account: "alice@first.example", items: [{ category: "content", fields: [], approved: true }, {}] },
      ],
    });
    await withClient(desk.database.ownerUrl, async (client) => {
      const item = before.targets[0]?.items[0]?.id;
      const change = client.query(`UPDATE "DemandItem" SET "askedTo" = NULL WHERE id = $1`, [item]);
      await expect(change).rejects.toThrow(/frozen/);
    });
  });

  test("edge case 4: the amended scope is walked to delivery, and nothing of the old one can leave", async () => {
    const reference = await at("ready");
    const old = await fileOf(desk, reference);
    await must(amend(reference));
    expect(purges(await fileOf(desk, reference))).toMatchObject([{ endedAt: null }]);
    expect(await deliver(desk.person("custodian"), (await asOf(desk, reference)).on, portal, later(1))).toMatchObject({
      refusal: { code: "wrong-stage" },
    });
    await delivered(reference, 2);
    expect(await fileOf(desk, reference)).toMatchObject({ stage: "delivered", targets: [{ outcome: "non_content" }] });
    await withClient(desk.database.ownerUrl, async (client) => {
      const push = `UPDATE "Production" SET "deliveredAt" = now(), "deliveredById" = $2 WHERE id = $1`;
      const pushed = client.query(push, [old.production?.id, desk.person("custodian").id]);
      await expect(pushed).rejects.toThrow(/Amended process took the place/);
    });
  });

  test("without a date of its own keeps the date that stands on the first; an account it leaves out is withdrawn", async () => {
    const targets = [target("alice@first.example", ["content"]), target("bob@second.example", ["content"])];
    const reference = (await walkTo(desk, await aRequest(desk, { targets }), "legal_review")).reference;
    const { dueAt } = await fileOf(desk, reference);
    await must(amend(reference));
    expect(await fileOf(desk, reference)).toMatchObject({
      dueAt,
      targets: [{ outcome: "pending" }, { outcome: "withdrawn" }],
    });
  });

  test("leaves what it replaced out of the customer's notice", async () => {
    const reference = await at("redirecting");
    const letter = async () => {
      const { notices } = await fileOf(desk, reference);
      const wanted = { reference, noticeId: notices[0]?.id ?? "", contactId: null };
      const preview = await previewNotice(desk.person("reviewer"), wanted, later(1));
      return preview.ok ? preview.value.text : preview.refusal.code;
    };
    expect(await letter()).toMatch(/content/);
    await must(amend(reference));
    expect(await letter()).not.toMatch(/content/);
  });

  test("restarts a clock that counts from receipt, from the receipt of the amended instrument", async () => {
    const reference = await aRequest(desk, { instrumentCode: "EU_EPOC", dueOn: null, receivedZone: "UTC" });
    await walkTo(desk, reference, "legal_review");
    expect((await fileOf(desk, reference)).dueAt).toEqual(new Date("2026-12-03T23:59:59.999Z"));
    await must(amend(reference));
    expect((await fileOf(desk, reference)).dueAt).toEqual(new Date("2026-12-04T23:59:59.999Z"));
  });

  test("is not taken in from the future, from before the first, without its document, or for a stranger's account", async () => {
    const reference = await at("legal_review");
    const other = await aRequest(desk);
    const items = (await process(other)).items;
    expect(await amend(reference, { items })).toMatchObject({ refusal: { code: "target-unknown" } });
    const receivedOn = day("2026-11-25");
    expect(await amend(reference, { receivedOn })).toMatchObject({ refusal: { code: "in-the-future" } });
    expect(await amend(reference, { receivedOn: day("2026-11-22") })).toMatchObject({
      refusal: { code: "dates-reversed" },
    });
    const documentId = await aDocument(desk, other);
    expect(await amend(reference, { documentId })).toMatchObject({ refusal: { code: "document-unknown" } });
  });
});

describe("supplementary process", () => {
  test("edge case 5: part is produced, then the rest: two disclosure records, one outcome, and content stays content", async () => {
    const reference = await at("delivered");
    expect(await row(reference)).toMatchObject({ outcome: "content" });
    await must(supplement(reference));
    expect(await fileOf(desk, reference)).toMatchObject({
      stage: "legal_review",
      production: null,
      targets: [{ outcome: "pending" }],
    });
    expect(await row(reference)).toMatchObject({ outcome: "content", accounts: 1 });
    await delivered(reference, 2);
    expect(await fileOf(desk, reference)).toMatchObject({ stage: "delivered", targets: [{ outcome: "content" }] });
    expect(await row(reference)).toMatchObject({ outcome: "content" });
    const records = await withClient(desk.database.ownerUrl, async (client) => {
      const { id } = await fileOf(desk, reference);
      const sealed = `SELECT "manifestHash" FROM "Production" WHERE "requestId" = $1 AND "deliveredAt" IS NOT NULL`;
      return (await client.query(sealed, [id])).rows;
    });
    expect(new Set(records.map((one) => one.manifestHash)).size).toBe(2);
  });

  test("edge case 5: content stays content also where the rest is withdrawn", async () => {
    const reference = await at("delivered");
    await must(supplement(reference));
    const documentId = await aDocument(desk, reference, "withdrawal.pdf");
    const { on } = await asOf(desk, reference);
    await must(recordWithdrawal(desk.person("reviewer"), on, { documentId, note: "No longer needed" }, later(2)));
    expect(await fileOf(desk, reference)).toMatchObject({ stage: "withdrawn", targets: [{ outcome: "content" }] });
    expect(await row(reference)).toMatchObject({ outcome: "content" });
  });

  test("asks only for what is new: what was answered is neither proposed nor extracted again", async () => {
    const reference = await at("delivered");
    await must(supplement(reference));
    const { on } = await asOf(desk, reference);
    await must(reviewRequest(desk.person("reviewer"), on, { note: "Valid" }, later(2)));
    const { file, on: next } = await asOf(desk, reference);
    const old = file.targets[0]?.items.find((one) => one.process === 1);
    const again = { approved: true, approvedFrom: old?.askedFrom ?? null, approvedTo: old?.askedTo ?? null };
    const items = [{ itemId: old?.id ?? "", ...again, withheld: null }];
    expect(await proposeScope(desk.person("reviewer"), next, { basis: "All", items }, later(2))).toMatchObject({
      refusal: { code: "beyond-asked" },
    });
  });

  test("reopens a request that was closed, by a person who may", async () => {
    const reference = await at("delivered");
    const { file, on } = await asOf(desk, reference);
    const waiver = { noticeId: file.notices[0]?.id ?? "", ground: "customer_knows" as const, reason: "It knows" };
    await must(waiveNotice(desk.person("senior_counsel"), on, waiver, noon));
    const receipt = { receivedOn: day("2026-11-23"), documentId: null, words: "Their registry" };
    await must(recordReceipt(desk.person("custodian"), (await asOf(desk, reference)).on, receipt, noon));
    await must(closeRequest(desk.person("reviewer"), (await asOf(desk, reference)).on, { note: "" }, noon));
    const asked = await process(reference);
    const late = (await asOf(desk, reference)).on;
    expect(await supplementProcess(desk.person("intake"), late, asked, later(1))).toMatchObject({
      refusal: { code: "wrong-role" },
    });
    await must(supplement(reference));
    expect((await fileOf(desk, reference)).stage).toBe("legal_review");
  });
});

const portal = { channel: "portal", recipient: "Sgt. Example" };

/** Walks what a later process asks to delivery, a day after the other. */
async function delivered(reference: string, days: number): Promise<void> {
  const on = async () => (await asOf(desk, reference)).on;
  await must(reviewRequest(desk.person("reviewer"), await on(), { note: "Valid" }, later(days)));
  const { file } = await asOf(desk, reference);
  const item = file.targets[0]?.items.find((one) => one.process > 1);
  const range = { approvedFrom: item?.askedFrom ?? null, approvedTo: item?.askedTo ?? null };
  const items = [{ itemId: item?.id ?? "", approved: true, ...range, withheld: null }];
  await must(proposeScope(desk.person("reviewer"), await on(), { basis: "All of it", items }, later(days)));
  await must(approveScope(desk.person("senior_counsel"), await on(), { note: "" }, later(days)));
  const covers = { coversFrom: range.approvedFrom, coversTo: range.approvedTo };
  const files = [{ documentId: await aDocument(desk, reference, "rest.csv"), itemId: item?.id ?? "", ...covers }];
  const extracted = { source: "Account store", noData: [], files };
  await must(produce(desk.person("custodian"), await on(), extracted, later(days)));
  const hash = () => Promise.resolve("a".repeat(64));
  await must(passCheck(desk.person("custodian", 2), await on(), { note: "Agrees" }, later(days), hash));
  const ready = await asOf(desk, reference);
  await must(asIfDue(desk, ready.file, () => deliver(desk.person("custodian"), ready.on, portal, later(days))));
}
