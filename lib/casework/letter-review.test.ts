import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { liftSecrecy } from "@/lib/casework/lift-secrecy";
import { recordCourtApplication } from "@/lib/casework/record-court-application";
import { recordRuling } from "@/lib/casework/record-ruling";
import { recordStay } from "@/lib/casework/record-stay";
import { settleClock } from "@/lib/casework/settle-clock";
import { day, later, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { aLetter, aPaper, demand, letterOf, onLetter } from "@/lib/casework/testing/a-letter";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import { challengeStanding } from "@/lib/law/challenge/challenge";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const thirty = async (reference: string) =>
  (await letterOf(desk, reference)).clocks.filter(({ rule }) => rule === "NSL_30D");
const runs = async (reference: string) => (await thirty(reference)).map(({ endedAt }) => endedAt === null);
const reasons = (reference: string, rule: string) =>
  asRole<{ reason: string[] }>(
    desk.database.ownerUrl,
    `SELECT k.reason FROM "Clock" k JOIN "LawfulRequest" r ON r.id = k."requestId"
     WHERE r.reference = $1 AND k.rule = $2 AND k."endedAt" IS NULL`,
    [reference, rule],
  );

async function rule(reference: string, ruling: "granted" | "denied" | "dropped") {
  const challengeId = (await letterOf(desk, reference)).challenges[0]?.id ?? "";
  const documentId = ruling === "dropped" ? null : await aPaper(desk, reference);
  const ruled = { challengeId, ruling, documentId, ruledOn: day("2026-11-24"), note: "Read" };
  return onLetter(desk, reference, (counsel, on) => recordRuling(counsel, on, ruled, later(1)));
}

async function toCourt(reference: string, change: { filedOn?: string; challengeId?: string } = {}, now = later(10)) {
  const challengeId = change.challengeId ?? (await letterOf(desk, reference)).challenges[0]?.id ?? "";
  const documentId = await aPaper(desk, reference);
  const filedOn = day(change.filedOn ?? "2026-12-01");
  const application = { challengeId, filedOn, forum: "District Court", docket: "26-mc-7", documentId, note: "Asks" };
  return onLetter(desk, reference, (counsel, on) => recordCourtApplication(counsel, on, application, now));
}

describe("a demand for review of a letter’s secrecy", () => {
  test("gives the government thirty days from its receipt", async () => {
    const reference = await aLetter(desk);
    await must(demand(desk, reference, { receivedOn: day("2026-11-25") }, later(2)));
    // Thirty days on is Christmas before a weekend: 28 December, to its end in New York.
    expect(await thirty(reference)).toMatchObject([{ dueAt: new Date("2026-12-29T04:59:59.999Z"), endedAt: null }]);
    expect((await reasons(reference, "NSL_30D"))[0]?.reason.join(" ")).toContain("receipt of our demand");
  });

  test("is counted from its own day where nobody knows of the receipt, and says so", async () => {
    const reference = await aLetter(desk);
    await must(demand(desk, reference));
    expect(await thirty(reference)).toMatchObject([{ dueAt: new Date("2026-12-24T04:59:59.999Z") }]);
    expect((await reasons(reference, "NSL_30D"))[0]?.reason.join(" ")).toContain("is not known");
  });

  test("stops nothing of ours", async () => {
    const reference = await aLetter(desk);
    const before = await letterOf(desk, reference);
    await must(demand(desk, reference));
    const after = await letterOf(desk, reference);
    expect([after.pauses, after.dueAt, after.stage]).toEqual([[], before.dueAt, before.stage]);
    const stay = { challengeId: after.challenges[0]?.id ?? "", stayedOn: day("2026-11-23"), endsOn: null, note: "x" };
    const documentId = await aPaper(desk, reference);
    const tried = { reference, version: after.version };
    expect(await recordStay(desk.person("ns_counsel"), tried, { ...stay, documentId }, noon)).toMatchObject({
      refusal: { code: "wrong-role" },
    });
  });

  test.each([
    ["somebody else", { party: "customer" }, { code: "review-not-apt", because: "party" }],
    ["a rule by which it stays", { stayRule: "Local rule 7" }, { code: "review-not-apt", because: "stay" }],
    ["no order", { orderId: null }, { code: "challenge-about-no-order" }],
    ["a receipt before it", { receivedOn: day("2026-11-22") }, { code: "dates-reversed" }],
    ["a receipt to come", { receivedOn: day("2026-11-24") }, { code: "in-the-future" }],
    ["a day to come", { filedOn: day("2026-11-24") }, { code: "in-the-future" }],
  ] as const)("is refused with %s", async (_claim, change, refusal) => {
    expect(await demand(desk, await aLetter(desk), change)).toEqual({ ok: false, refusal });
  });

  test("ends its clock when the government goes to court, and waits for the ruling", async () => {
    const reference = await aLetter(desk);
    await must(demand(desk, reference));
    expect(await toCourt(reference, { filedOn: "2026-11-22" })).toMatchObject({ refusal: { code: "dates-reversed" } });
    expect(await toCourt(reference, { filedOn: "2027-01-01" })).toMatchObject({ refusal: { code: "in-the-future" } });
    await must(toCourt(reference));
    const file = await letterOf(desk, reference);
    expect(await runs(reference)).toEqual([false]);
    expect(file.challenges.map((one) => challengeStanding(one, file.challenges, later(10)))).toEqual(["filed"]);
    expect(await toCourt(reference)).toMatchObject({ refusal: { code: "not-apt" } });
    expect(file.orders).toMatchObject([{ kind: "built_in", liftedAt: null }]);
  });

  test.each(["granted", "denied", "dropped"] as const)("ends its clock when it is %s", async (ruling) => {
    const reference = await aLetter(desk);
    await must(demand(desk, reference));
    await must(rule(reference, ruling));
    expect(await runs(reference)).toEqual([false]);
    const { orders, clocks } = await letterOf(desk, reference);
    const lifted = ruling === "granted";
    expect(orders.map(({ liftedAt }) => liftedAt !== null)).toEqual([lifted]);
    const anniversary = clocks.find((one) => one.rule === "NSL_3Y");
    expect(anniversary?.endedAt === null).toBe(!lifted);
  });

  test("ends its clock when the secrecy is lifted", async () => {
    const reference = await aLetter(desk);
    await must(demand(desk, reference));
    const orderId = (await letterOf(desk, reference)).orders[0]?.id ?? "";
    const lifting = { orderId, liftedAt: null, reason: "By letter", documentId: await aPaper(desk, reference) };
    await must(onLetter(desk, reference, (counsel, on) => liftSecrecy(counsel, on, lifting, later(5))));
    expect(await runs(reference)).toEqual([false]);
  });

  test("that nobody answers is told of on the day the thirty are over, and is not settled by hand", async () => {
    const reference = await aLetter(desk);
    await must(demand(desk, reference));
    const over = new Date("2026-12-24T05:00:00.000Z");
    expect(await warnOfClocks(systemActor, () => over)).toMatchObject({ ok: true });
    const told = await asRole<{ words: string; expired: boolean; role: string }>(
      desk.database.ownerUrl,
      `SELECT w.words, w.expired, u.role FROM "ClockWarning" w JOIN "Clock" k ON k.id = w."clockId"
         JOIN "UserRole" u ON u."userId" = w."userId" JOIN "LawfulRequest" r ON r.id = k."requestId"
       WHERE k.rule = 'NSL_30D' AND r.reference = $1 AND w.expired`,
      [reference],
    );
    expect(told[0]).toMatchObject({ expired: true, role: "ns_counsel" });
    expect(told[0]?.words).toContain("has not gone to court");
    const clockId = (await thirty(reference))[0]?.id ?? "";
    const settled = { clockId, note: "It never answered" };
    expect(await onLetter(desk, reference, (counsel, on) => settleClock(counsel, on, settled, over))).toMatchObject({
      refusal: { code: "clock-not-settled-by-hand" },
    });
    expect(await runs(reference)).toEqual([true]);
  });
});
