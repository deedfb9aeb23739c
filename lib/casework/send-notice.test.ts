import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewNotice } from "@/lib/casework/preview-notice";
import { sendMessage } from "@/lib/casework/send-message";
import { sendNotice } from "@/lib/casework/send-notice";
import { aDesk, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, anOwedNotice, outboxOf, place } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { waiveNotice } from "@/lib/casework/waive-notice";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const later = new Date("2026-11-26T12:00:00Z");

async function preview(reference: string, noticeId: string, now = noon) {
  const previewed = await previewNotice(desk.person("reviewer"), { reference, noticeId, contactId: null }, now);
  if (!previewed.ok) throw new Error(previewed.refusal.code);
  return previewed.value;
}

async function send(reference: string, noticeId: string, digest: string | null = null, now = noon) {
  const { version } = await fileOf(desk, reference);
  return sendNotice(desk.person("reviewer"), { reference, version }, { noticeId, contactId: null, digest }, now);
}

const sql = (text: string, values: readonly unknown[]) =>
  withClient(
    desk.database.ownerUrl,
    async (client) => (await client.query<Record<string, unknown>>(text, [...values])).rows,
  );

describe("what is owed", () => {
  test("is one notice a customer, three days from the finding, and none for a preservation letter", async () => {
    const both = [
      target("alice@first.example", ["content"]),
      target("bob@second.example", ["content"]),
      target("alice@first.example", ["traffic"]),
    ];
    const { notices } = await walkTo(desk, await aRequest(desk, { targets: both }), "redirecting");
    expect(notices.map(({ customerName }) => customerName).toSorted()).toEqual([
      "First Example Ltd",
      "Second Example GmbH",
    ]);
    // Thursday the 26th in New York is over at five in the morning UTC.
    expect(notices[0]).toMatchObject({ state: "owed", owedSince: noon, dueAt: new Date("2026-11-27T04:59:59.999Z") });
    const preservation = await aRequest(desk, { instrumentCode: "US_PRES", dueOn: null });
    expect((await walkTo(desk, preservation, "redirecting")).notices).toEqual([]);
  });
});

describe("a notice", () => {
  test("leaves exactly as it was previewed, to the previewed recipient, and is on the record", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    const seen = await preview(reference, noticeId);
    expect(seen.recipient.email).toBe("legal@first.example");
    expect(await send(reference, noticeId, seen.digest)).toMatchObject({ ok: true });
    const [row] = await sql(
      `SELECT m.recipient, m.subject, m.text, n.state, n."approvedById" FROM "Message" m JOIN "Notice" n ON n."messageId" = m.id WHERE n.id = $1`,
      [noticeId],
    );
    expect(row).toEqual({
      recipient: "legal@first.example",
      subject: seen.letter.subject,
      text: seen.text,
      state: "queued",
      approvedById: desk.person("reviewer").id,
    });
    expect((await actsOf(desk, reference)).at(-1)).toMatchObject({
      act: "send-notice",
      why: "As previewed",
      data: { digest: seen.digest },
    });
    expect(await send(reference, noticeId)).toMatchObject({ refusal: { code: "notice-already-sent" } });
  });

  test("says nothing of the other customer", async () => {
    const both = [target("alice@first.example", ["content"]), target("bob@second.example", ["content"])];
    const reference = await aRequest(desk, { targets: both });
    const { notices } = await walkTo(desk, reference, "redirecting");
    for (const { id, customerName } of notices) {
      const { text } = await preview(reference, id);
      const [own, other] = customerName.startsWith("First") ? ["alice@", "bob@"] : ["bob@", "alice@"];
      expect(text).toContain(own);
      expect(text).not.toContain(other);
    }
  });

  test("follows the facts: undecided, planned, made", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    expect((await preview(reference, noticeId)).text).toMatch(/object until the\s+end of 30 Nov 2026/);
    await walkTo(desk, reference, "producing");
    expect((await preview(reference, noticeId)).text).toMatch(
      /content\s+and\s+subscriber,\s+not\s+before\s+1\s+Dec\s+2026/,
    );
    await walkTo(desk, reference, "delivered");
    expect((await preview(reference, noticeId)).text).toMatch(
      /We disclosed content and subscriber to the authority on 23\s+Nov\s+2026/,
    );
  });

  test("that changed since it was looked at is refused, whether the facts, the day or the recipient changed", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    const { digest, recipient } = await preview(reference, noticeId);
    expect(await send(reference, noticeId, digest, later)).toMatchObject({ refusal: { code: "notice-changed" } });
    await sql(`UPDATE "NoticeContact" SET email = 'other@first.example' WHERE id = $1`, [recipient.id]);
    expect(await send(reference, noticeId, digest)).toMatchObject({ refusal: { code: "notice-changed" } });
    await sql(`UPDATE "NoticeContact" SET email = $2 WHERE id = $1`, [recipient.id, recipient.email]);
    expect(await send(reference, noticeId, digest)).toMatchObject({ ok: true });
  });

  test("under an order is shown as held and not let go; afterwards it says why it is late", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    await place(desk, reference, await anOrder(desk, reference, { endsAt: new Date("2026-11-25T12:00:00Z") }));
    expect((await preview(reference, noticeId)).standing).toMatchObject({
      kind: "held",
      until: new Date("2026-11-25T12:00:00Z"),
    });
    expect(await send(reference, noticeId)).toMatchObject({
      refusal: { code: "secrecy-in-force", order: "District Court" },
    });
    const { text } = await preview(reference, noticeId, later);
    expect(text.replace(/\s+/g, " ")).toContain(
      "District Court forbade it under 18 USC 2705(b) from 23 Nov 2026 through 25 Nov 2026 (",
    );
    expect(await send(reference, noticeId, null, later)).toMatchObject({ ok: true });
  });

  test("that bounced is sent anew, as a message of its own", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    await send(reference, noticeId);
    const first = (await outboxOf(desk, reference)).messageId;
    const refusing = () =>
      Promise.resolve({ outcome: "refused_permanently", code: 550, text: "550 no such mailbox" } as const);
    await sendMessage(systemActor, first, { send: refusing, clock: () => noon });
    expect(await send(reference, noticeId)).toMatchObject({ ok: true });
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "ready", notice: "queued", tries: [] });
  });

  test("needs a contact of that customer", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    const wanted = { reference, noticeId, contactId: randomUUID() };
    const refusal = { code: "notice-address-missing", customer: "First Example Ltd" };
    expect(await previewNotice(desk.person("reviewer"), wanted, noon)).toMatchObject({ refusal });
  });
});

describe("a waiver", () => {
  test("is counsel's, has a reason, and settles the notice", async () => {
    const { reference, noticeId } = await anOwedNotice(desk);
    const on = { reference, version: (await fileOf(desk, reference)).version };
    const waiver = { noticeId, ground: "customer_knows" as const, reason: "The customer is the complainant" };
    expect(await waiveNotice(desk.person("reviewer"), on, waiver, noon)).toMatchObject({
      refusal: { code: "wrong-role" },
    });
    const counsel = desk.person("senior_counsel");
    expect(await waiveNotice(counsel, on, { ...waiver, reason: " " }, noon)).toMatchObject({
      refusal: { code: "reason-missing" },
    });
    expect(await waiveNotice(counsel, on, waiver, noon)).toMatchObject({ ok: true });
    expect((await fileOf(desk, reference)).notices).toMatchObject([{ state: "waived" }]);
    expect(await send(reference, noticeId)).toMatchObject({ refusal: { code: "notice-already-sent" } });
  });
});
