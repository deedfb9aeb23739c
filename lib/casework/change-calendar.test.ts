import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CalendarProposal, proposeCalendar, settleCalendar } from "@/lib/casework/change-calendar";
import { previewCalendar } from "@/lib/casework/preview-calendar";
import { keepDeskCountry, readCalendar, readCalendars } from "@/lib/casework/read-calendars";
import { receiveRequest } from "@/lib/casework/receive-request";
import { resumeClocks } from "@/lib/casework/run-clocks";
import { aKeptPause, clocksOf, dueColumns, onHeld } from "@/lib/casework/testing/a-clock-row";
import { aDesk, aRequest, noon, received, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { clockRules } from "@/lib/law/deadline/rule";
import { wall } from "@/lib/law/deadline/testing/a-clock";
import { plainDate } from "@/lib/law/shared/plain-date";
import { asActor } from "@/lib/store/database";

let desk: TestDesk;
let [ends, before, paused, pauseId, walled] = ["", "", "", "", ""];
const dublin = "Europe/Dublin";
const at = (text: string) => new Date(text);
const admin = (which = 1) => desk.person("admin", which);

/** A European Production Order: its tenth day is ten days after the day it reached us. */
const anEpoc = (receivedOn: string) =>
  aRequest(desk, {
    instrumentCode: "EU_EPOC",
    dueOn: null,
    receivedZone: dublin,
    receivedAt: at(`${receivedOn}T09:00:00Z`),
  });

beforeAll(async () => {
  desk = await aDesk();
  ends = await anEpoc("2026-11-16"); // its tenth day is Thursday, 26 Nov
  before = await anEpoc("2026-11-15");
  paused = await anEpoc("2026-11-17");
  pauseId = await aKeptPause(desk, paused, { from: at("2026-11-20T09:00:00Z") });
  const counsel = desk.person("ns_counsel");
  const made = await receiveRequest(counsel, received(desk, { instrumentCode: "US_NSL", receivedZone: dublin }), noon);
  if (!made.ok) throw new Error(made.refusal.code);
  walled = made.value.reference; // whether to challenge its open-ended secrecy is asked in business days
});
afterAll(() => desk.database.drop());

function days(added: readonly (readonly [string, string])[], removed: readonly string[] = []) {
  const day = (text: string) => plainDate(text) ?? expect.fail(`No such day: ${text}`);
  return { added: added.map(([on, name]) => ({ day: day(on), name })), removed: removed.map(day) };
}

const mourning = days([["2026-11-26", "Day of mourning"]]);
const wish = (change: Partial<CalendarProposal> = {}): CalendarProposal => ({
  country: "IE",
  ...mourning,
  source: "Iris Oifigiúil 94",
  basedOn: 1,
  reason: "The government declared it",
  ...change,
});

async function proposed(change: Partial<CalendarProposal> = {}): Promise<string> {
  const answer = await proposeCalendar(admin(), wish(change), noon);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value.id;
}

const settle = (id: string, adopt = true, who = admin(2)) => settleCalendar(who, { id, adopt, answer: "" }, noon);
const dueAt = async (reference: string) => wall((await dueColumns(desk, reference))?.dueAt ?? null, dublin);
const recounted = async (reference: string) =>
  (await actsOf(desk, reference)).filter(({ act }) => act === "recount-clock");

describe("the preview of a holiday", () => {
  test("names each request whose clock moves, from when to when, and nothing of the compartment or of what is paused", async () => {
    const preview = await previewCalendar(admin(), wish());
    if (!preview.ok) throw new Error(preview.refusal.code);
    const { basedOn, difference, moves, requests } = preview.value;
    expect(basedOn).toBe(1);
    expect(difference).toEqual({ added: [{ day: "2026-11-26", name: "Day of mourning" }], removed: [] });
    const thursdayToFriday = ["2026-11-26 23:59", "2026-11-27 23:59"];
    const shown = moves.map(({ reference, clock, from, to }) => [
      reference,
      clock,
      wall(from, dublin),
      wall(to, dublin),
    ]);
    expect(new Set(shown)).toEqual(
      new Set([
        [ends, clockRules.EPOC_10D.words, ...thursdayToFriday],
        [ends, clockRules.EPOC_OBJ_10D.words, ...thursdayToFriday],
      ]),
    );
    expect(requests).toBe(1);
    expect(await dueAt(ends)).toBe("2026-11-26 23:59");
    expect(await recounted(ends)).toEqual([]);
  });

  test("and the change itself are refused where no day changes", async () => {
    const same = days([["2026-12-25", "Christmas Day"]], ["2026-12-24"]);
    for (const answer of [await previewCalendar(admin(), wish(same)), await proposeCalendar(admin(), wish(same), noon)])
      expect(answer).toMatchObject({ refusal: { code: "calendar-unchanged" } });
  });

  test("and the change are an administrator’s alone", async () => {
    const id = randomUUID();
    for (const role of ["intake", "reviewer", "senior_counsel", "auditor", "ns_counsel"] as const) {
      const who = desk.person(role);
      for (const answer of [
        await previewCalendar(who, wish()),
        await proposeCalendar(who, wish(), noon),
        await settle(id, true, who),
        await keepDeskCountry(who, { country: "DE", reason: "x" }, noon),
      ])
        expect(answer).toMatchObject({ refusal: { code: "wrong-role" } });
    }
  });
});

describe("a change of a calendar", () => {
  test("moves nothing while it waits, is not adopted by who proposed it, and may be taken back", async () => {
    const id = await proposed();
    expect(await dueAt(ends)).toBe("2026-11-26 23:59");
    expect((await readCalendars(admin(), noon)).waiting.map(({ id: waiting }) => waiting)).toEqual([id]);
    expect(await settle(id, true, admin())).toMatchObject({ refusal: { code: "same-person" } });
    expect(await settle(id, false, admin())).toEqual({ ok: true, value: null });
    expect(await settle(id)).toMatchObject({ refusal: { code: "rule-settled" } });
    expect(await settle(randomUUID())).toMatchObject({ refusal: { code: "not-found" } });
    expect((await readCalendar(admin(), "IE")).versions).toHaveLength(1);
  });

  test("adopted by another, makes the next version and counts anew, each move with its entry, the compartment’s too", async () => {
    const [first, second] = [await proposed(), await proposed({ ...days([["2026-11-25", "A day before"]]) })];
    expect(await settle(first)).toEqual({ ok: true, value: { version: 2, moved: 2 } });
    expect(await dueAt(ends)).toBe("2026-11-27 23:59");
    expect((await dueColumns(desk, ends))?.dueReason.join(" ")).toContain("26 Nov 2026 (Day of mourning)");
    expect(await recounted(ends)).toMatchObject([
      { why: "The government declared it", data: { rule: "EPOC_10D", calendar: "IE 2" } },
      { why: "The government declared it", data: { rule: "EPOC_OBJ_10D", calendar: "IE 2" } },
    ]);
    expect(await dueAt(before)).toBe("2026-11-25 23:59");
    expect(await recounted(before)).toEqual([]);
    expect(await recounted(walled)).toMatchObject([{ data: { rule: "SECRECY_CHALLENGE", calendar: "IE 2" } }]);
    const [version] = (await readCalendar(admin(), "IE")).versions;
    expect(version).toMatchObject({ version: 2, source: "Iris Oifigiúil 94", importedById: admin().id });
    const late = { refusal: { code: "calendar-changed-meanwhile" } };
    expect(await settle(second)).toMatchObject(late);
    expect(await proposeCalendar(admin(), wish(days([["2026-11-25", "Late"]])), noon)).toMatchObject(late);
  });

  test("reaches a paused clock when it runs again", async () => {
    expect(await dueAt(paused)).toBeNull();
    expect(await recounted(paused)).toEqual([]);
    // Five nights are lost: its tenth day, 27 Nov, becomes 2 Dec; what matters is the calendar it is counted with.
    await onHeld(desk, paused, (tx, file) => resumeClocks(tx, file, pauseId, at("2026-11-25T09:00:00Z")));
    expect(await dueAt(paused)).toBe("2026-12-02 23:59");
    expect((await clocksOf(desk, paused))[0]?.calendarVersion).toBe("IE 2");
  });

  test("gives back the day it takes out", async () => {
    const back = { ...days([], ["2026-11-26"]), basedOn: 2, reason: "It was withdrawn" };
    expect(await settle(await proposed(back))).toMatchObject({ value: { version: 3, moved: 2 } });
    expect(await dueAt(ends)).toBe("2026-11-26 23:59");
  });
});

describe("a country without a calendar", () => {
  test("rests on its own weekend, says that no holidays are known, and its first calendar moves what runs", async () => {
    expect(await keepDeskCountry(admin(), { country: "EG", reason: "We moved to Cairo" }, noon)).toMatchObject({
      ok: true,
    });
    expect((await readCalendars(admin(), noon)).establishment).toBe("EG");
    const cairo = await anEpoc("2026-11-17"); // its tenth day is Friday, 27 Nov: in Egypt Saturday is off too
    expect(await dueAt(cairo)).toBe("2026-11-29 23:59");
    const reason = async () => (await dueColumns(desk, cairo))?.dueReason.join(" ");
    expect(await reason()).toContain("No holidays known of Egypt: only Fridays and Saturdays are days off.");
    expect(await dueAt(ends)).toBe("2026-11-26 23:59");
    const sunday = { ...days([["2026-11-29", "Founding Day"]]), country: "EG", basedOn: 0 };
    const moves = { reference: cairo, from: at("2026-11-29T23:59:59.999Z") };
    const preview = await previewCalendar(admin(), wish(sunday));
    expect(preview).toMatchObject({
      value: { basedOn: 0, requests: 1, moves: [moves, moves] },
    });
    expect(await settle(await proposed(sunday))).toMatchObject({ value: { version: 1, moved: 2 } });
    expect(await dueAt(cairo)).toBe("2026-11-30 23:59");
    expect(await reason()).toContain("29 Nov 2026 (Founding Day)");
  });
});

describe("the database", () => {
  const asAdmin = <Value>(work: Parameters<typeof asActor<Value>>[1]) => asActor(admin(), work);
  const change = () => ({
    id: randomUUID(),
    country: "IE",
    basedOn: 3,
    days: { added: [], removed: [] },
    source: "x",
    reason: "x",
    proposedById: admin().id,
    proposedAt: noon,
  });

  test("takes no calendar that nobody else adopted, and no change that was never proposed", async () => {
    const data = { jurisdiction: "IE", version: 4, days: [], source: "x", importedById: admin().id, importedAt: noon };
    await expect(asAdmin((tx) => tx.calendar.create({ data }))).rejects.toThrow(/No other administrator adopted/);
    const settled = { adopted: true, version: 4, settledById: admin(2).id, settledAt: noon };
    await expect(asAdmin((tx) => tx.calendarChange.create({ data: { ...change(), ...settled } }))).rejects.toThrow(
      /proposed before it is adopted/,
    );
    await asAdmin((tx) => tx.calendarChange.create({ data: change() }));
    const alone = { ...settled, settledById: admin().id };
    await expect(
      asAdmin((tx) => tx.calendarChange.updateMany({ where: { basedOn: 3, adopted: null }, data: alone })),
    ).rejects.toThrow(/second_administrator/);
  });
});
