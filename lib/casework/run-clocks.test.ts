import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extendDue } from "@/lib/casework/keep-track";
import { resumeClocks, startClock } from "@/lib/casework/run-clocks";
import { aKeptPause, clocksOf, dueColumns, onHeld } from "@/lib/casework/testing/a-clock-row";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { wall } from "@/lib/law/deadline/testing/a-clock";
import { plainDate } from "@/lib/law/shared/plain-date";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const dublin = "Europe/Dublin";
const at = (text: string) => new Date(text);

async function extend(reference: string, to: string): Promise<void> {
  const dueOn = plainDate(to);
  if (dueOn === null) throw new Error(`No such day: ${to}`);
  const extension = { dueOn, documentId: await aDocument(desk, reference), note: "Granted in writing" };
  const { version } = await fileOf(desk, reference);
  const taken = await extendDue(desk.person("reviewer"), { reference, version }, extension, noon);
  expect(taken).toMatchObject({ ok: true });
}

/** A European Production Order that reached us on 17 Sep 2026: its tenth day is Sunday, 27 Sep. */
const anEpoc = (change = {}) =>
  aRequest(desk, {
    instrumentCode: "EU_EPOC",
    dueOn: null,
    receivedZone: dublin,
    receivedAt: at("2026-09-17T09:00:00Z"),
    ...change,
  });

describe("the due date of a new request", () => {
  test("is counted with the holidays of where the desk acts, and names each of them", async () => {
    // Received on 16 Oct 2026: the tenth day is Monday, 26 Oct, the October bank holiday in Ireland.
    const reference = await anEpoc({ receivedAt: at("2026-10-16T09:00:00Z") });
    const [due, ...others] = await clocksOf(desk, reference);
    expect(wall(due?.dueAt ?? null, dublin)).toBe("2026-10-27 23:59");
    expect(due).toMatchObject({ rule: "EPOC_10D", calendarVersion: "IE 1", endedAt: null });
    expect(due?.reason.join(" ")).toContain("26 Oct 2026 (Last Monday in October)");
    expect(due?.reason.join(" ")).toContain("Days off in Ireland: calendar version 1. Source: date-holidays");
    expect(await dueColumns(desk, reference)).toEqual({
      dueAt: due?.dueAt,
      dueRule: due?.rule,
      dueReason: due?.reason,
    });
    expect(others.map(({ rule }) => rule).toSorted()).toEqual(["EPOC_OBJ_10D", "EPOC_PRESERVE"]);
  });

  test("of a date on a US instrument stands as it is while counsel has not confirmed that it moves", async () => {
    const reference = await aRequest(desk, { dueOn: plainDate("2026-11-28") });
    const [due] = await clocksOf(desk, reference);
    expect(wall(due?.dueAt ?? null, "America/New_York")).toBe("2026-11-28 23:59");
    expect(due?.reason).toContain("A default; counsel has not confirmed this rule.");
  });

  test("is warned of at half of its time first", async () => {
    const reference = await anEpoc();
    const [due] = await clocksOf(desk, reference);
    expect(due?.warnAt?.toISOString()).toBe("2026-09-23T04:00:00.000Z");
  });
});

describe("a pause", () => {
  test("scenario 22: a court’s stay moves the due date by the days it lasts, over a holiday as over any day", async () => {
    const reference = await anEpoc({ receivedAt: at("2026-10-14T09:00:00Z") });
    expect(wall((await dueColumns(desk, reference))?.dueAt ?? null, dublin)).toBe("2026-10-27 23:59");
    // Two nights are lost: the tenth day is Monday, 26 Oct; the bank holiday moves it on, and no stayed day is lost twice.
    await aKeptPause(desk, reference, { from: at("2026-10-20T10:00:00Z"), to: at("2026-10-22T10:00:00Z") });
    const [due] = await clocksOf(desk, reference);
    expect(wall(due?.dueAt ?? null, dublin)).toBe("2026-10-27 23:59");
    expect(due?.reason.join(" ")).toContain("Paused by a court’s stay");
    expect(due?.reason.join(" ")).toContain("Document: order of the court.pdf");
    await aKeptPause(desk, reference, { from: at("2026-10-24T10:00:00Z"), to: at("2026-10-27T10:00:00Z") });
    expect(wall((await dueColumns(desk, reference))?.dueAt ?? null, dublin)).toBe("2026-10-29 23:59");
  });

  test("scenario 17: a clarification suspends the order’s clock by its own rule, with its basis, until the answer", async () => {
    const reference = await anEpoc();
    const from = at("2026-09-21T10:00:00Z");
    const pauseId = await aKeptPause(desk, reference, { from, basis: "clarification" });
    const still = await dueColumns(desk, reference);
    expect(still?.dueAt).toBeNull();
    expect(still?.dueReason.join(" ")).toContain("a clarification the issuing authority owes");
    expect((await clocksOf(desk, reference))[0]).toMatchObject({ dueAt: null, warnAt: null });
    expect((await fileOf(desk, reference)).pauses).toMatchObject([{ basis: "clarification", toAt: null }]);
    await onHeld(desk, reference, (tx, file) => resumeClocks(tx, file, pauseId, at("2026-09-25T10:00:00Z")));
    expect(wall((await dueColumns(desk, reference))?.dueAt ?? null, dublin)).toBe("2026-10-01 23:59");
  });

  test("scenario 17: a clarification does not suspend a clock whose rule knows none", async () => {
    const reference = await aRequest(desk);
    const before = await dueColumns(desk, reference);
    await aKeptPause(desk, reference, { from: noon, basis: "clarification" });
    const after = await dueColumns(desk, reference);
    expect(after?.dueAt).toEqual(before?.dueAt);
    expect(after?.dueReason.join(" ")).toContain("does not stop this clock");
  });

  test("scenario 16: eight hours run through the weekend, and a stay of an hour gives one hour", async () => {
    const receivedAt = at("2026-11-21T20:00:00Z"); // a Saturday
    const reference = await anEpoc({ receivedAt, emergency: true });
    const [due] = await clocksOf(desk, reference);
    expect(due).toMatchObject({ rule: "EPOC_8H", dueAt: at("2026-11-22T04:00:00Z"), calendarVersion: null });
    await aKeptPause(desk, reference, { from: at("2026-11-21T22:00:00Z"), to: at("2026-11-21T23:00:00Z") });
    expect((await clocksOf(desk, reference))[0]).toMatchObject({ dueAt: at("2026-11-22T05:00:00Z") });
  });
});

describe("a clock beside the due date", () => {
  test("ends before the due date where its rule says so, and moves when that stands still or moves", async () => {
    const reference = await aRequest(desk, { dueOn: plainDate("2026-11-27") });
    const newYork = "America/New_York";
    const ends = await onHeld(desk, reference, (tx, file) => startClock(tx, file, "OBJECTION_WINDOW", { at: noon }));
    expect(wall(ends, newYork)).toBe("2026-11-26 23:59");
    const reason = (await clocksOf(desk, reference))[1]?.reason.join(" ") ?? "";
    expect(reason).toContain("Cut short to 26 Nov 2026, 23:59 by the day the answer is due");
    await extend(reference, "2026-12-31");
    const [due, before, window] = await clocksOf(desk, reference);
    expect(due).toMatchObject({ rule: "extension", endedAt: null });
    expect(due?.reason).toContain("The authority extends it in writing to 31 Dec 2026.");
    expect(before).toMatchObject({ rule: "on_face", endedAt: noon, endedWhy: "The authority extended it in writing" });
    expect(wall(window?.dueAt ?? null, newYork)).toBe("2026-11-30 23:59");
    expect((await dueColumns(desk, reference))?.dueAt).toEqual(due?.dueAt);
  });

  test("of business days reads the calendar of the authority’s country", async () => {
    const reference = await aRequest(desk);
    const when = { at: at("2026-11-24T15:00:00Z") }; // the Tuesday before Thanksgiving
    const due = await onHeld(desk, reference, (tx, file) => startClock(tx, file, "REDIRECT_CHASE", when));
    expect(wall(due, "America/New_York")).toBe("2026-11-30 23:59");
    expect((await clocksOf(desk, reference))[1]).toMatchObject({ calendarVersion: "US 1" });
  });
});
