import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliver } from "@/lib/casework/deliver";
import { recordWithdrawal, reopenRequest } from "@/lib/casework/end-request";
import { addNote } from "@/lib/casework/keep-track";
import { startClock } from "@/lib/casework/run-clocks";
import { settleClock } from "@/lib/casework/settle-clock";
import { resumeClock, suspendClock } from "@/lib/casework/suspend-clock";
import { clocksOf, dueColumns, onHeld } from "@/lib/casework/testing/a-clock-row";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asIfDue, walkTo } from "@/lib/casework/testing/a-walk";
import { wall } from "@/lib/law/deadline/testing/a-clock";
import { plainDate, type PlainDate } from "@/lib/law/shared/plain-date";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const newYork = "America/New_York";
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const day = (text: string): PlainDate => {
  const read = plainDate(text);
  if (!read) throw new Error(`No such day: ${text}`);
  return read;
};
const on = async (reference: string) => ({ reference, version: (await fileOf(desk, reference)).version });
const due = async (reference: string) => wall((await dueColumns(desk, reference))?.dueAt ?? null, newYork);
const start = (reference: string, rule: Parameters<typeof startClock>[2], change = {}) =>
  onHeld(desk, reference, (tx, file) => startClock(tx, file, rule, { at: noon, ...change }));

async function idOf(reference: string, rule: string): Promise<string> {
  return (await fileOf(desk, reference)).clocks.find((clock) => clock.rule === rule)?.id ?? "none";
}

describe("a clock that is settled", () => {
  test("runs no more, with what was done, and cannot be settled twice", async () => {
    const reference = await aRequest(desk);
    await start(reference, "SECRECY_REVIEW");
    const settled = { clockId: await idOf(reference, "SECRECY_REVIEW"), note: "The court was asked; the order stands" };
    const settle = async () => settleClock(desk.person("reviewer"), await on(reference), settled, noon);
    expect(await settle()).toMatchObject({ ok: true });
    expect((await clocksOf(desk, reference))[1]).toMatchObject({ endedAt: noon, endedWhy: settled.note, warnAt: null });
    expect(await settle()).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test.each([
    ["the due date", "on_face", "clock-unknown"],
    ["a gate", "EPOC_ENF_10D", "clock-not-settled-by-hand"],
    ["the term of a preservation", "PRES_US_90", "clock-not-settled-by-hand"],
  ])("is never %s", async (_, rule, code) => {
    const reference = await aRequest(desk);
    await start(reference, "SECRECY_REVIEW");
    await start(reference, "PRES_US_90");
    await start(reference, "EPOC_ENF_10D", { gate: true });
    const settled = { clockId: await idOf(reference, rule), note: "Done" };
    expect(await settleClock(desk.person("reviewer"), await on(reference), settled, noon)).toMatchObject({
      refusal: { code },
    });
  });
});

describe("the authority’s own suspension", () => {
  async function suspended(since: string, at: Date) {
    const reference = await aRequest(desk);
    const documentId = await aDocument(desk, reference, "letter.pdf");
    const suspension = { since: day(since), documentId, note: "Until we write again" };
    return { reference, taken: await suspendClock(desk.person("reviewer"), await on(reference), suspension, at) };
  }
  const resume = async (reference: string, endedOn: string, at: Date) => {
    const pauseId = (await fileOf(desk, reference)).pauses[0]?.id ?? "";
    const resumption = { pauseId, endedOn: day(endedOn), documentId: null, note: "They wrote again" };
    return resumeClock(desk.person("reviewer"), await on(reference), resumption, at);
  };

  test("stops the due date with its document, and gives the days back when it ends", async () => {
    const { reference, taken } = await suspended("2026-11-24", later(48));
    expect(taken).toMatchObject({ ok: true });
    expect(await dueColumns(desk, reference)).toMatchObject({ dueAt: null, dueRule: "on_face" });
    expect((await clocksOf(desk, reference))[0]?.reason.join(" ")).toContain("Document: letter.pdf");
    expect(await resume(reference, "2026-11-27", later(120))).toMatchObject({ ok: true });
    expect(await due(reference)).toBe("2026-12-07 23:59");
    expect(await resume(reference, "2026-11-27", later(120))).toMatchObject({ refusal: { code: "not-apt" } });
  });

  test("is not recorded twice, before the request came, in the future, or without its document", async () => {
    const { reference } = await suspended("2026-11-23", noon);
    const suspension = { since: day("2026-11-23"), documentId: await aDocument(desk, reference), note: "Again" };
    expect(await suspendClock(desk.person("reviewer"), await on(reference), suspension, noon)).toMatchObject({
      refusal: { code: "suspended-already" },
    });
    expect((await suspended("2026-11-22", noon)).taken).toMatchObject({ refusal: { code: "dates-reversed" } });
    expect((await suspended("2026-11-24", noon)).taken).toMatchObject({ refusal: { code: "in-the-future" } });
    const other = await aRequest(desk);
    const without = { since: day("2026-11-23"), documentId: await aDocument(desk, reference), note: "Elsewhere" };
    expect(await suspendClock(desk.person("reviewer"), await on(other), without, noon)).toMatchObject({
      refusal: { code: "writing-missing" },
    });
  });

  test("does not end before it began", async () => {
    const { reference } = await suspended("2026-11-24", later(48));
    expect(await resume(reference, "2026-11-23", later(48))).toMatchObject({ refusal: { code: "dates-reversed" } });
  });
});

test("scenario 23: a customer’s e-mailed complaint pauses nothing", async () => {
  const reference = await aRequest(desk);
  const before = await clocksOf(desk, reference);
  const text = "The customer complains by e-mail and asks us to stop";
  expect(await addNote(desk.person("reviewer"), { reference }, { text }, noon)).toMatchObject({ ok: true });
  expect(await clocksOf(desk, reference)).toEqual(before);
  expect(await due(reference)).toBe("2026-12-04 23:59");
});

describe("the clocks of a request", () => {
  const delivery = { channel: "portal", recipient: "Sgt. Example" };

  test("scenario 15: nothing is delivered while a gate is closed, in law and in the database", async () => {
    const reference = await aRequest(desk);
    await walkTo(desk, reference, "ready");
    await start(reference, "EPOC_ENF_96H", { gate: true });
    const tryAt = async (at: Date) => {
      const [file, version] = [await fileOf(desk, reference), await on(reference)];
      return asIfDue(desk, file, () => deliver(desk.person("custodian"), version, delivery, at));
    };
    expect(await tryAt(later(95))).toMatchObject({ refusal: { code: "gate-closed", until: later(96).toISOString() } });
    const past = withClient(desk.database.ownerUrl, (client) =>
      client.query(
        `UPDATE "Production" p SET "deliveredAt" = $2, "manifestHash" = 'x' FROM "LawfulRequest" r
         WHERE r.id = p."requestId" AND r.reference = $1`,
        [reference, later(95)],
      ),
    );
    await expect(past).rejects.toThrow(/gate is still closed/);
    expect(await tryAt(later(97))).toMatchObject({ ok: true });
    expect((await clocksOf(desk, reference))[0]).toMatchObject({
      rule: "on_face",
      endedWhy: "Delivered",
      warnAt: null,
    });
  });

  test("end with it where they are about its answer, and the due date runs again when it is reopened", async () => {
    const reference = await aRequest(desk);
    await start(reference, "REDIRECT_ANSWER");
    await start(reference, "SECRECY_REVIEW");
    const documentId = await aDocument(desk, reference);
    const withdrawn = { documentId, note: "Withdrawn in writing" };
    const withdraw = await recordWithdrawal(desk.person("reviewer"), await on(reference), withdrawn, noon);
    expect(withdraw).toMatchObject({ ok: true });
    const running = async () =>
      (await clocksOf(desk, reference)).filter(({ endedAt }) => endedAt === null).map(({ rule }) => rule);
    expect(await running()).toEqual(["SECRECY_REVIEW"]);
    const why = { reason: "The court asks again" };
    const reopen = await reopenRequest(desk.person("senior_counsel"), await on(reference), why, later(1));
    expect(reopen).toMatchObject({ ok: true });
    expect(await running()).toEqual(["on_face", "SECRECY_REVIEW"]);
    expect(await due(reference)).toBe("2026-12-04 23:59");
    expect((await clocksOf(desk, reference))[0]).toMatchObject({ toldUntil: later(1) });
  });
});
