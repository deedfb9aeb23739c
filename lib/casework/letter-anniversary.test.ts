import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dateInvestigation } from "@/lib/casework/date-investigation";
import { endSecrecy } from "@/lib/casework/end-secrecy";
import { fileChallenge } from "@/lib/casework/file-challenge";
import { liftSecrecy } from "@/lib/casework/lift-secrecy";
import { settleClock } from "@/lib/casework/settle-clock";
import { asOf, day, later, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { aLetter, aPaper, letterOf, onLetter } from "@/lib/casework/testing/a-letter";
import { anOrder, place } from "@/lib/casework/testing/a-notice";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const anniversaries = async (reference: string) =>
  (await letterOf(desk, reference)).clocks.filter(({ rule }) => rule === "NSL_3Y");
const dated = (reference: string, beganOn: string, now = noon) =>
  onLetter(desk, reference, (counsel, on) =>
    dateInvestigation(counsel, on, { beganOn: day(beganOn), documentId: null, note: "The letter says so" }, now),
  );
const explained = async (reference: string) => {
  const rows = await asRole<{ reason: string[] }>(
    desk.database.ownerUrl,
    `SELECT k.reason FROM "Clock" k JOIN "LawfulRequest" r ON r.id = k."requestId"
     WHERE r.reference = $1 AND k.rule = 'NSL_3Y' AND k."endedAt" IS NULL`,
    [reference],
  );
  return rows.map(({ reason }) => reason.join(" "));
};

describe("the third anniversary of the investigation behind a letter", () => {
  test("is counted from receipt while nobody knows better, and says so", async () => {
    const reference = await aLetter(desk);
    expect(await anniversaries(reference)).toMatchObject([
      { dueAt: new Date("2029-11-24T04:59:59.999Z"), endedAt: null, gate: false },
    ]);
    expect(await explained(reference)).toEqual([
      expect.stringContaining("nobody has said when the investigation began"),
    ]);
  });

  test("is counted from the investigation’s start once that is known, the leap day being none three years on", async () => {
    const reference = await aLetter(desk);
    await must(dated(reference, "2024-02-29"));
    const [before, after] = await anniversaries(reference).then((all) => all.toSorted((a) => (a.endedAt ? -1 : 1)));
    expect(before).toMatchObject({ endedAt: noon });
    expect(after).toMatchObject({ dueAt: new Date("2027-03-01T04:59:59.999Z"), endedAt: null });
    expect(await explained(reference)).toEqual([expect.stringContaining("the start of the investigation")]);
    expect((await letterOf(desk, reference)).investigationOn).toBe("2024-02-29");
  });

  test("may be past when the start becomes known: its owner is asked at once", async () => {
    const reference = await aLetter(desk);
    await must(dated(reference, "2023-01-10"));
    expect(await warnOfClocks(systemActor, () => later(1))).toMatchObject({ ok: true });
    const told = await asRole<{ words: string }>(
      desk.database.ownerUrl,
      `SELECT w.words FROM "ClockWarning" w JOIN "Clock" k ON k.id = w."clockId" JOIN "LawfulRequest" r ON r.id = k."requestId"
       WHERE k.rule = 'NSL_3Y' AND r.reference = $1 AND w.expired`,
      [reference],
    );
    expect(told[0]?.words).toContain("whether its review lifted the secrecy");
  });

  test.each([
    ["a day to come", "2026-11-24", "in-the-future", noon],
    ["a day after the letter", "2026-11-24", "dates-reversed", later(3)],
  ] as const)("does not begin on %s", async (_claim, on, code, now) => {
    expect(await dated(await aLetter(desk), on, now)).toMatchObject({ refusal: { code } });
  });

  test("is settled by counsel where the secrecy stands, and asked of no more, whatever is learned later", async () => {
    const reference = await aLetter(desk);
    const [clock] = await anniversaries(reference);
    const settled = { clockId: clock?.id ?? "", note: "The FBI reviewed it; the secrecy stands" };
    await must(onLetter(desk, reference, (counsel, on) => settleClock(counsel, on, settled, later(1100))));
    await endSecrecy(systemActor, () => later(1101));
    await must(dated(reference, "2024-05-05", later(1102)));
    expect((await anniversaries(reference)).filter(({ endedAt }) => endedAt === null)).toEqual([]);
  });

  test("ends when the secrecy is lifted, and nobody dates what binds no more", async () => {
    const reference = await aLetter(desk);
    const orderId = (await letterOf(desk, reference)).orders[0]?.id ?? "";
    const lifting = {
      orderId,
      liftedAt: null,
      reason: "The review lifted it",
      documentId: await aPaper(desk, reference),
    };
    await must(onLetter(desk, reference, (counsel, on) => liftSecrecy(counsel, on, lifting, later(5))));
    expect(await anniversaries(reference)).toMatchObject([{ endedAt: later(5) }]);
    expect(await dated(reference, "2024-05-05", later(6))).toMatchObject({ refusal: { code: "not-apt" } });
  });
});

describe("what is no letter", () => {
  test("has no anniversary, no beginning and no review on demand", async () => {
    const reference = await aRequest(desk);
    await place(desk, reference, await anOrder(desk, reference));
    const file = await fileOf(desk, reference);
    expect(file.clocks.map(({ rule }) => rule)).not.toContain("NSL_3Y");
    const counsel = desk.person("senior_counsel");
    const said = { beganOn: day("2025-01-01"), documentId: null, note: "x" };
    const { on } = await asOf(desk, reference);
    expect(await dateInvestigation(counsel, on, said, noon)).toMatchObject({ refusal: { code: "not-apt" } });
    const filing = { kind: "nsl_review", party: "us", forum: "x", docket: "x", stayRule: "", note: "" } as const;
    const about = { orderId: file.orders[0]?.id ?? "", appealOfId: null, filedOn: day("2026-11-23"), documentId: null };
    expect(await fileChallenge(counsel, on, { ...filing, ...about }, noon)).toEqual({
      ok: false,
      refusal: { code: "review-not-apt", because: "instrument" },
    });
  });
});
