import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endSecrecy } from "@/lib/casework/end-secrecy";
import { assignRequest } from "@/lib/casework/keep-track";
import { listDeadlines } from "@/lib/casework/list-deadlines";
import { confirmPreservation } from "@/lib/casework/end-request";
import { extendPreservation } from "@/lib/casework/extend-preservation";
import { previewNotice } from "@/lib/casework/preview-notice";
import { readDocument } from "@/lib/casework/read-document";
import { readRequest } from "@/lib/casework/read-request";
import { sendNotice } from "@/lib/casework/send-notice";
import { day, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, anOwedNotice, place } from "@/lib/casework/testing/a-notice";
import { change, lettersOf, take } from "@/lib/casework/testing/an-epoc";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import { noticeStanding } from "@/lib/law/notice/standing";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** The first instant of Monday 30 Nov 2026 in New York: an order through Sunday ends with it. */
const monday = new Date("2026-11-30T05:00:00.000Z");
const reviewer = () => desk.person("reviewer");
const send = (reference: string, noticeId: string, now = noon) =>
  take(desk, reference, reviewer(), (actor, on) =>
    sendNotice(actor, on, { noticeId, contactId: null, digest: null }, now),
  );
const standings = async (reference: string, now = noon) => {
  const file = await fileOf(desk, reference);
  return file.notices.map((notice) => noticeStanding(notice, file, now).kind);
};
async function gagged(reference: string) {
  const order = await anOrder(desk, reference, { endsAt: monday });
  await must(place(desk, reference, order));
  return order.documentId ?? "";
}

test("scenario 6: a notice before the end is refused in the name of the court, and the order is there to be read", async () => {
  const { reference, noticeId } = await anOwedNotice(desk);
  const documentId = await gagged(reference);
  expect(await send(reference, noticeId)).toEqual({
    ok: false,
    refusal: {
      code: "secrecy-in-force",
      until: monday.toISOString(),
      zone: "America/New_York",
      order: "District Court",
    },
  });
  expect(await lettersOf(desk, reference)).toEqual([]);
  const read = await readRequest(reviewer(), reference, noon, "desk");
  if (!read.ok) throw new Error(read.refusal.code);
  const { secrecyOrders, documents } = read.value.page;
  expect(secrecyOrders).toMatchObject([{ issuedBy: "District Court", basis: "18 USC 2705(b)", documentId }]);
  expect(documents.filter(({ id }) => id === documentId)).toMatchObject([{ name: "order.pdf" }]);
  expect(await readDocument(reviewer(), documentId, noon)).toMatchObject({ ok: true, value: { name: "order.pdf" } });
});

describe("scenario 7: once the order has ended, the notice is due", () => {
  const afterEnd = new Date(monday.getTime() + 3_600_000);
  /** When the three working days after the Monday are over, in New York. */
  const dueAt = new Date("2026-12-04T04:59:59.999Z");
  async function ended(ownerId: string | null) {
    const { reference } = await anOwedNotice(desk);
    await gagged(reference);
    await must(take(desk, reference, reviewer(), (actor, on) => assignRequest(actor, on, { ownerId }, noon)));
    await endSecrecy(systemActor, () => afterEnd);
    expect(await standings(reference, afterEnd)).toEqual(["due"]);
    return reference;
  }
  async function listed(reference: string) {
    const asks = { kind: null, owner: null, after: null, limit: 100 } as const;
    const found = await listDeadlines(reviewer(), asks, afterEnd);
    const { clocks } = await fileOf(desk, reference);
    const id = clocks.find(({ rule, endedAt }) => rule === "NOTICE_3D" && endedAt === null)?.id;
    return found.ok ? found.value.clocks.find((clock) => clock.id === id) : undefined;
  }
  async function told(reference: string) {
    await warnOfClocks(systemActor, () => new Date(dueAt.getTime() + 1));
    const acts = await actsOf(desk, reference);
    return acts.filter(({ act, data }) => act === "warn-clock" && data["rule"] === "NOTICE_3D").at(-1)?.data["told"];
  }

  test("by its owner, within three working days, who is told of it", async () => {
    const owner = desk.person("reviewer", 2);
    const reference = await ended(owner.id);
    expect(await listed(reference)).toMatchObject({ owner: owner.name, dueAt, group: "week" });
    expect(await told(reference)).toContain(owner.id);
  });

  test("and where nobody owns the request, the lead is told", async () => {
    const reference = await ended(null);
    expect(await listed(reference)).toMatchObject({ owner: null, dueAt });
    const leads = [1, 2].map((which) => desk.person("senior_counsel", which).id);
    expect(await told(reference)).toEqual(expect.arrayContaining(leads));
  });
});

test("edge case 1: one instrument in three tenancies: three targets, three notices, and none reveals the others", async () => {
  const [customer, tenancy] = [randomUUID(), randomUUID()];
  await change(
    desk,
    `INSERT INTO "Customer" (id, name, class, "ourRole", "createdAt") VALUES ($1, 'Third Example SA', 'enterprise', 'processor', now())`,
    [customer],
  );
  await change(desk, `INSERT INTO "Tenancy" (id, "customerId", name, region) VALUES ($1, $2, 'main', 'us-east')`, [
    tenancy,
    customer,
  ]);
  await change(desk, `INSERT INTO "Account" (id, "tenancyId", identifier) VALUES ($1, $2, 'carol@third.example')`, [
    randomUUID(),
    tenancy,
  ]);
  await change(
    desk,
    `INSERT INTO "NoticeContact" (id, "customerId", name, email, preferred) VALUES ($1, $2, 'Legal', 'legal@third.example', true)`,
    [randomUUID(), customer],
  );
  const accounts = [...desk.customers.map(({ account }) => account), "carol@third.example"];
  const reference = await aRequest(desk, { targets: accounts.map((account) => target(account, ["content"])) });
  const { notices, targets } = await walkTo(desk, reference, "redirecting");
  expect(new Set(targets.map(({ customerId }) => customerId)).size).toBe(3);
  expect(new Set(notices.map(({ customerId }) => customerId))).toEqual(new Set(targets.map((one) => one.customerId)));
  expect(notices).toHaveLength(3);
  for (const { id } of notices) await must(send(reference, id));
  const letters = await lettersOf(desk, reference);
  const names = ["first", "second", "third"];
  expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(names.map((name) => `legal@${name}.example`));
  for (const { recipient, text } of letters) {
    const own = names.findIndex((name) => recipient.includes(name));
    expect(text).toContain(accounts[own]);
    for (const [place, name] of names.entries())
      if (place !== own) expect(text.toLowerCase()).not.toMatch(new RegExp(`${name} example|${accounts[place]}`));
    expect(text).not.toMatch(/\b(?:2|3|two|three|other) (?:accounts|customers)\b/i);
  }
});

describe("edge case 9: a gag on the warrant, and none on the letter that preserved before it", () => {
  async function both(silent: "warrant" | "letter") {
    const letter = await aRequest(desk, { instrumentCode: "US_PRES", dueOn: null, agencyReference: `PRES ${silent}` });
    await walkTo(desk, letter, "redirecting");
    await must(
      take(desk, letter, desk.person("custodian"), (actor, on) =>
        confirmPreservation(actor, on, { note: "Snapshot 7" }, noon),
      ),
    );
    const warrant = await aRequest(desk, { agencyReference: `GJ ${silent}` });
    const { notices } = await walkTo(desk, warrant, "redirecting");
    await gagged(silent === "warrant" ? warrant : letter);
    return { letter, warrant, noticeId: notices[0]?.id ?? "" };
  }

  test("holds the notice of the warrant, and leaves the letter free of secrecy, with its own term", async () => {
    const { letter, warrant, noticeId } = await both("warrant");
    expect(await send(warrant, noticeId)).toMatchObject({ refusal: { code: "secrecy-in-force" } });
    const before = await fileOf(desk, letter);
    expect(before).toMatchObject({ orders: [], preservations: [{ state: "active" }] });
    expect(before.clocks.filter(({ rule }) => rule.startsWith("SECRECY_"))).toEqual([]);
    const renewal = {
      preservationId: before.preservations[0]?.id ?? "",
      receivedOn: day("2026-11-23"),
      documentId: await aDocument(desk, letter),
    };
    await must(take(desk, letter, desk.person("intake"), (actor, on) => extendPreservation(actor, on, renewal, noon)));
    await endSecrecy(systemActor, () => monday);
    expect(await standings(warrant, monday)).toEqual(["due"]);
    expect((await fileOf(desk, letter)).notices).toEqual([]);
  });

  test("and the other way round: secrecy over the letter holds no notice of the warrant, which warns that it may reveal it", async () => {
    const { warrant, noticeId } = await both("letter");
    expect(await standings(warrant)).toEqual(["due"]);
    const wanted = { reference: warrant, noticeId, contactId: null };
    expect(await previewNotice(reviewer(), wanted, noon)).toMatchObject({ value: { mayReveal: true } });
    await must(send(warrant, noticeId));
    const text = (await lettersOf(desk, warrant)).map((one) => one.text).join("\n");
    expect(text).not.toMatch(/preserv/i);
    expect(text).not.toContain("PRES letter");
  });
});
