import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endSecrecy } from "@/lib/casework/end-secrecy";
import { liftSecrecy } from "@/lib/casework/lift-secrecy";
import { previewNotice } from "@/lib/casework/preview-notice";
import { sendNotice } from "@/lib/casework/send-notice";
import { aDesk, aDocument, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, anOrder, anOwedNotice, outboxOf, place } from "@/lib/casework/testing/a-notice";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { noticeStanding } from "@/lib/law/notice/standing";
import { plainDate } from "@/lib/law/shared/plain-date";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** The first instant of Monday 30 Nov 2026 in New York: an order through Sunday ends with it. */
const monday = new Date("2026-11-30T05:00:00.000Z");
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000);

async function send(reference: string, noticeId: string, now: Date) {
  const { version } = await fileOf(desk, reference);
  return sendNotice(desk.person("reviewer"), { reference, version }, { noticeId, contactId: null, digest: null }, now);
}

async function standings(reference: string, now: Date) {
  const file = await fileOf(desk, reference);
  return file.notices.map((notice) => noticeStanding(notice, file, now).kind);
}

async function clocksOf(reference: string) {
  const { clocks } = await fileOf(desk, reference);
  return clocks.filter((clock) => clock.endedAt === null).map(({ rule }) => rule);
}

const sweep = (now: Date) => endSecrecy(systemActor, () => now);

/** A valid request whose notice an order through Sunday 29 Nov holds. */
async function aGag() {
  const owed = await anOwedNotice(desk);
  expect(await place(desk, owed.reference, await anOrder(desk, owed.reference, { endsAt: monday }))).toMatchObject({
    ok: true,
  });
  const orderId = (await fileOf(desk, owed.reference)).orders[0]?.id ?? "";
  return { ...owed, orderId };
}

async function extend(reference: string, extendsId: string, issuedOn: string, now: Date) {
  const extension = { startsAt: monday, endsAt: later(monday, 24 * 30), extendsId, issuedOn: plainDate(issuedOn) };
  return place(desk, reference, await anOrder(desk, reference, extension), now);
}

describe("secrecy with an end", () => {
  test("scenario 6: a notice before the end is blocked, and the order is named", async () => {
    const { reference, noticeId } = await aGag();
    expect(await send(reference, noticeId, noon)).toMatchObject({
      refusal: { code: "secrecy-in-force", until: monday.toISOString(), order: "District Court" },
    });
    expect(await clocksOf(reference)).toEqual(["SECRECY_END"]);
  });

  test("scenario 7: when the end passes the notice is due, with a clock of three working days, and nobody did a thing", async () => {
    const { reference } = await aGag();
    await sweep(later(monday, -1));
    expect(await clocksOf(reference)).toEqual(["SECRECY_END"]);
    // The worker slept through the end; the three days count from the end itself.
    await sweep(later(monday, 20));
    expect(await clocksOf(reference)).toEqual(["NOTICE_3D"]);
    const { clocks } = await fileOf(desk, reference);
    expect(clocks.at(-1)?.dueAt?.toISOString()).toBe("2026-12-04T04:59:59.999Z");
    expect(await standings(reference, later(monday, 20))).toEqual(["due"]);
    const acts = await actsOf(desk, reference);
    expect(acts.at(-1)).toMatchObject({ act: "secrecy-ended" });
    await sweep(later(monday, 21));
    expect(await actsOf(desk, reference)).toHaveLength(acts.length);
  });

  test("scenario 8: an extension dated before the end gives a new end, and the first order stays on file", async () => {
    const { reference, noticeId, orderId } = await aGag();
    expect(await extend(reference, orderId, "2026-11-27", noon)).toMatchObject({ ok: true });
    const { orders } = await fileOf(desk, reference);
    expect(orders.map(({ endsAt }) => endsAt)).toEqual([monday, later(monday, 24 * 30)]);
    expect(await send(reference, noticeId, later(monday, 1))).toMatchObject({ refusal: { code: "secrecy-in-force" } });
    expect(await clocksOf(reference)).toEqual(["SECRECY_END"]);
  });

  test("edge case 8: an extension made on Monday, after the end on Sunday, revives nothing: the notice is due", async () => {
    const { reference, orderId } = await aGag();
    await sweep(later(monday, 4));
    expect(await extend(reference, orderId, "2026-11-30", later(monday, 5))).toMatchObject({
      refusal: { code: "extension-too-late", last: "2026-11-29" },
    });
    expect(await standings(reference, later(monday, 5))).toEqual(["due"]);
  });

  test("edge case 8: one made on Friday that arrives on Monday holds the notice again", async () => {
    const { reference, orderId } = await aGag();
    await sweep(later(monday, 4));
    expect(await extend(reference, orderId, "2026-11-27", later(monday, 5))).toMatchObject({ ok: true });
    expect(await standings(reference, later(monday, 5))).toEqual(["held"]);
    expect(await clocksOf(reference)).toEqual(["SECRECY_END"]);
  });

  test("that the database knows ended is not prolonged past casework", async () => {
    const { reference, orderId } = await aGag();
    const { id } = await fileOf(desk, reference);
    const insert = `INSERT INTO "SecrecyOrder" (id, "requestId", kind, basis, "issuedBy", "startsAt", "documentId", "extendsId", "issuedOn", "placedById", "placedAt")
      VALUES (gen_random_uuid(), $1, 'ordered', 'x', 'y', now(), gen_random_uuid(), $2, '2026-11-30', gen_random_uuid(), now())`;
    await expect(withClient(desk.database.ownerUrl, (client) => client.query(insert, [id, orderId]))).rejects.toThrow(
      /prolongs/,
    );
  });
});

test("scenario 9: a wish for silence in a cover letter is claimed without support, and the notice may leave", async () => {
  const { reference, noticeId } = await anOwedNotice(desk);
  await place(desk, reference, await anOrder(desk, reference, { kind: "claimed_unsupported", documentId: null }));
  expect((await fileOf(desk, reference)).orders).toMatchObject([{ kind: "claimed_unsupported" }]);
  expect(await clocksOf(reference)).toEqual(["NOTICE_3D"]);
  expect(await send(reference, noticeId, noon)).toMatchObject({ ok: true });
});

describe("secrecy without an end", () => {
  test("scenario 10: brings the question whether to challenge it at once, and a review every year", async () => {
    const { reference } = await anOwedNotice(desk);
    await place(desk, reference, await anOrder(desk, reference));
    expect(await clocksOf(reference)).toEqual(["SECRECY_REVIEW", "SECRECY_CHALLENGE"]);
    const { clocks } = await fileOf(desk, reference);
    const review = clocks.find((clock) => clock.rule === "SECRECY_REVIEW");
    expect(review?.dueAt?.toISOString()).toBe("2027-11-24T04:59:59.999Z");
    await withClient(desk.database.ownerUrl, (client) =>
      client.query(`UPDATE "Clock" SET "endedAt" = '2027-11-20T12:00:00Z', "endedWhy" = 'x' WHERE id = $1`, [
        review?.id,
      ]),
    );
    await sweep(new Date("2027-11-20T12:01:00Z"));
    const next = (await fileOf(desk, reference)).clocks.find((one) => one.rule === "SECRECY_REVIEW" && !one.endedAt);
    expect(next?.dueAt?.toISOString()).toBe("2028-11-21T04:59:59.999Z");
  });

  test.each([
    ["US_PRTT", ["SECRECY_REVIEW"]],
    ["US_T3", ["SECRECY_REVIEW"]],
    ["UK_IPA_CD", ["SECRECY_REVIEW"]],
  ] as const)("comes with %s at intake, without a document", async (instrumentCode, clocks) => {
    const reference = await aRequest(desk, { instrumentCode });
    expect((await fileOf(desk, reference)).orders).toMatchObject([{ kind: "built_in", endsAt: null, targetIds: [] }]);
    expect(await clocksOf(reference)).toEqual(clocks);
  });

  test.each(["US_WARRANT", "EU_EPOC", "UK_PACE", "UK_RIPA49"] as const)(
    "does not come with %s",
    async (instrumentCode) => {
      expect((await fileOf(desk, await aRequest(desk, { instrumentCode }))).orders).toEqual([]);
    },
  );

  test("that came with an instrument is lifted by a writing, and the notice is due then", async () => {
    const reference = await aRequest(desk, { instrumentCode: "US_PRTT" });
    await walkTo(desk, reference, "redirecting");
    expect(await standings(reference, noon)).toEqual(["held"]);
    const { version, orders } = await fileOf(desk, reference);
    const lifting = {
      orderId: orders[0]?.id ?? "",
      liftedAt: null,
      reason: "Unsealed",
      documentId: await aDocument(desk, reference),
    };
    expect(await liftSecrecy(desk.person("reviewer"), { reference, version }, lifting, noon)).toMatchObject({
      ok: true,
    });
    expect(await standings(reference, noon)).toEqual(["due"]);
    expect(await clocksOf(reference)).toEqual(["NOTICE_3D"]);
  });
});

describe("edge case 1: secrecy about one customer of two", () => {
  async function twoCustomers() {
    const [first, second] = desk.customers;
    const targets = [target(first?.account ?? "", ["content"]), target(second?.account ?? "", ["content"])];
    const reference = await aRequest(desk, { targets });
    const { targets: found, notices } = await walkTo(desk, reference, "redirecting");
    await place(desk, reference, await anOrder(desk, reference, { endsAt: monday, targetIds: [found[0]?.id ?? ""] }));
    const of = (customer: number) =>
      notices.find(({ customerId }) => customerId === desk.customers[customer]?.id)?.id ?? "";
    return { reference, first: of(0), second: of(1), gagged: found[0]?.id ?? "" };
  }

  test("holds the notice of that one only, and the other's letter does not hint at it", async () => {
    const { reference, first, second } = await twoCustomers();
    expect((await standings(reference, noon)).toSorted()).toEqual(["due", "held"]);
    expect(await send(reference, first, noon)).toMatchObject({ refusal: { code: "secrecy-in-force" } });
    const wanted = { reference, noticeId: second, contactId: null };
    const letter = await previewNotice(desk.person("reviewer"), wanted, later(monday, 24));
    expect(letter.ok && letter.value.text).not.toMatch(/District Court|First Example|alice/);
    expect(await send(reference, second, noon)).toMatchObject({ ok: true });
  });

  test("is of this request's targets only", async () => {
    const { reference } = await twoCustomers();
    const other = (await fileOf(desk, await aRequest(desk))).targets[0]?.id ?? "";
    const wrong = await anOrder(desk, reference, { targetIds: [other] });
    expect(await place(desk, reference, wrong)).toMatchObject({ refusal: { code: "target-unknown" } });
  });

  test("leaves a queued letter of the other customer on its way", async () => {
    const { reference, second, gagged } = await twoCustomers();
    await send(reference, second, noon);
    await place(desk, reference, await anOrder(desk, reference, { targetIds: [gagged] }));
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "ready" });
    await place(desk, reference, await anOrder(desk, reference));
    expect(await outboxOf(desk, reference)).toMatchObject({ state: "held" });
  });
});
