import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { supplementProcess } from "@/lib/casework/amend-process";
import { oweUserNotice } from "@/lib/casework/owe-user-notice";
import { previewNotice } from "@/lib/casework/preview-notice";
import { reviewRequest } from "@/lib/casework/review-request";
import { sendNotice } from "@/lib/casework/send-notice";
import { day, later, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anOrder, place } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { noticeStanding } from "@/lib/law/notice/standing";
import { withClient } from "@/lib/platform/database-roles";
import { asActor } from "@/lib/store/database";
import { systemActor } from "@/lib/store/law-tables";
import { oweNotices } from "@/lib/store/notices";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const on = async (reference: string) => ({ reference, version: (await fileOf(desk, reference)).version });
const send = async (reference: string, noticeId: string, now = noon) =>
  must(sendNotice(desk.person("reviewer"), await on(reference), { noticeId, contactId: null, digest: null }, now));
const letter = async (reference: string, noticeId: string, now = noon) => {
  const preview = await previewNotice(desk.person("reviewer"), { reference, noticeId, contactId: null }, now);
  if (!preview.ok) throw new Error(preview.refusal.code);
  return preview.value;
};

describe("a customer who was told", () => {
  /** Delivered and told; then the authority asks for the traffic data of the same account. */
  async function supplemented() {
    const { reference, notices, targets } = await walkTo(desk, await aRequest(desk), "delivered");
    await send(reference, notices[0]?.id ?? "");
    const asked = { category: "traffic", service: "sign-in logs", askedFrom: "2026-02-01", askedTo: null } as const;
    const process = {
      documentId: await aDocument(desk, reference, "more.pdf"),
      receivedOn: day("2026-11-24"),
      dueOn: null,
      items: [{ ...asked, targetId: targets[0]?.id ?? "" }],
      note: "They ask for more",
    };
    await must(supplementProcess(desk.person("reviewer"), await on(reference), process, later(1)));
    await must(reviewRequest(desk.person("reviewer"), await on(reference), { note: "Valid" }, later(1)));
    return { reference, notices: (await fileOf(desk, reference)).notices };
  }

  test("is owed a notice anew of what supplementary process asks, and of that alone", async () => {
    const { reference, notices } = await supplemented();
    expect(notices).toMatchObject([
      { state: "queued", process: 1 },
      { state: "owed", process: 2, user: null },
    ]);
    const { text } = await letter(reference, notices[1]?.id ?? "", later(1));
    expect(text).toMatch(/further process after/);
    expect(text).toMatch(/traffic \(sign-in logs\)/);
    expect(text).toMatch(/24 Nov 2026/);
    expect(text).not.toMatch(/content/);
  });

  test("is owed one only once, however often the request is reviewed", async () => {
    const { reference, notices } = await supplemented();
    await asActor(systemActor, async (tx) => oweNotices(tx, await fileOf(desk, reference), later(2)));
    expect((await fileOf(desk, reference)).notices).toHaveLength(2);
    const twice = `INSERT INTO "Notice" (id, "requestId", "customerId", process, "owedSince", "dueAt")
      SELECT gen_random_uuid(), "requestId", "customerId", process, now(), now() FROM "Notice" WHERE id = $1`;
    await expect(withClient(desk.database.ownerUrl, (client) => client.query(twice, [notices[1]?.id]))).rejects.toThrow(
      /Notice_one_a_customer/,
    );
  });
});

describe("the user of an account", () => {
  const wanted = { basis: "agreement", email: "alice@home.example", note: "Clause 9 of the agreement" } as const;

  async function bothTold() {
    const alice = desk.customers[0]?.account ?? "";
    const carol = { ...target("carol@first.example", ["content"]), customerId: desk.customers[0]?.id ?? null };
    const targets = [target(alice, ["subscriber"]), carol];
    const { reference, targets: kept } = await walkTo(desk, await aRequest(desk, { targets }), "redirecting");
    const targetId = kept[0]?.id ?? "";
    const owed = await oweUserNotice(desk.person("senior_counsel"), await on(reference), { ...wanted, targetId }, noon);
    return { reference, targetId, owed };
  }

  test("is told only where counsel says that law or agreement says so, by a notice of its own", async () => {
    const { reference, targetId, owed } = await bothTold();
    expect(owed).toMatchObject({ ok: true });
    const file = await fileOf(desk, reference);
    expect(file.notices).toHaveLength(2);
    const own = file.notices.find(({ user }) => user !== null);
    expect(own).toMatchObject({ state: "owed", user: { targetId, account: "alice@first.example" } });
    expect(own && noticeStanding(own, file, noon).kind).toBe("due");
    const again = await oweUserNotice(
      desk.person("senior_counsel"),
      await on(reference),
      { ...wanted, targetId },
      noon,
    );
    expect(again).toMatchObject({ refusal: { code: "target-unknown" } });
    const byReviewer = await oweUserNotice(desk.person("reviewer"), await on(reference), { ...wanted, targetId }, noon);
    expect(byReviewer).toMatchObject({ refusal: { code: "wrong-role" } });
  });

  test("learns of that one account: no colleague, and no contact of the customer", async () => {
    const { reference } = await bothTold();
    const own = (await fileOf(desk, reference)).notices.find(({ user }) => user !== null);
    const { text, recipient } = await letter(reference, own?.id ?? "");
    expect(recipient.email).toBe("alice@home.example");
    expect(text).toMatch(/To whoever uses the account alice@first\.example/);
    expect(text).toMatch(/subscriber/);
    expect(text).not.toMatch(/carol|content|legal@first/);
    await send(reference, own?.id ?? "");
  });

  test("hears nothing while an order forbids telling the customer", async () => {
    const { reference } = await bothTold();
    await place(desk, reference, await anOrder(desk, reference));
    const own = (await fileOf(desk, reference)).notices.find(({ user }) => user !== null);
    const pressed = { noticeId: own?.id ?? "", contactId: null, digest: null };
    expect(await sendNotice(desk.person("reviewer"), await on(reference), pressed, noon)).toMatchObject({
      refusal: { code: "secrecy-in-force" },
    });
  });

  test("of somebody else's account is never written down", async () => {
    const { reference } = await bothTold();
    const stranger = `INSERT INTO "Notice" (id, "requestId", "customerId", "targetId", "userEmail", "userBasis", "owedSince", "dueAt")
      SELECT gen_random_uuid(), r.id, $2, t.id, 'x@x.example', 'law', now(), now()
      FROM "LawfulRequest" r JOIN "Target" t ON t."requestId" = r.id WHERE r.reference = $1 LIMIT 1`;
    await expect(
      withClient(desk.database.ownerUrl, (client) => client.query(stranger, [reference, desk.customers[1]?.id])),
    ).rejects.toThrow(/account of somebody else/);
  });
});
