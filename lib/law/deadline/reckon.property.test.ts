import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOff, isWorkingDay } from "@/lib/law/deadline/calendar";
import { type ClockRule, shipped } from "@/lib/law/deadline/clock-rule";
import { reckon } from "@/lib/law/deadline/reckon";
import { france, germany, ireland, israelWithoutFeasts } from "@/lib/law/deadline/testing/calendars";
import { dayInWords } from "@/lib/law/shared/letter-words";
import { addDays, dayIn } from "@/lib/law/shared/plain-date";

const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC", "Africa/Casablanca"];
const zone = fc.constantFrom(...zones);
const calendar = fc.constantFrom(germany, france, ireland, israelWithoutFeasts, null);
const start = fc
  .integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2027, 0, 31) })
  .map((milliseconds) => new Date(milliseconds));
const unit = fc.constantFrom("hours", "calendar_days", "business_days", "months", "years" as const);
const length = fc.integer({ min: 1, max: 40 });
const hour = 3_600_000;

function aRule(over: Partial<ClockRule>): ClockRule {
  const words = { words: "A rule", starts: "an event", source: "a test", onExpiry: "Over" };
  return { ...shipped, ...words, length: 1, unit: "calendar_days", pausedBy: ["court_stay"], ...over };
}

const stay = (from: Date, to: Date) => ({ from, to, basis: "court_stay" as const, document: "Order", words: "stayed" });
const ends = (
  rule: ClockRule,
  startedAt: Date,
  where: string,
  read: typeof germany | null,
  pauses: ReturnType<typeof stay>[] = [],
) => {
  const found = reckon(rule, { id: "any", startedAt, zone: where, calendar: read, pauses });
  if (found.at === null) throw new Error("No end");
  return { ...found, at: found.at };
};

describe("any clock", () => {
  test("ends no sooner when it is longer", () => {
    fc.assert(
      fc.property(start, zone, calendar, unit, length, fc.boolean(), (from, where, read, unit, length, rolls) => {
        const one = ends(aRule({ unit, length, rolls: rolls && unit !== "hours" }), from, where, read);
        const more = ends(aRule({ unit, length: length + 1, rolls: rolls && unit !== "hours" }), from, where, read);
        expect(more.at.getTime()).toBeGreaterThanOrEqual(one.at.getTime());
        expect(one.at.getTime()).toBeGreaterThan(from.getTime());
      }),
      { numRuns: 500 },
    );
  });

  test("warns only between its start and its end, in order", () => {
    fc.assert(
      fc.property(start, zone, unit, length, (from, where, unit, length) => {
        const { at, warnings } = ends(aRule({ unit, length }), from, where, null);
        const times = warnings.map((warning) => warning.at.getTime());
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        for (const time of times) expect(time > from.getTime() && time < at.getTime()).toBe(true);
      }),
    );
  });
});

describe("any pause", () => {
  test("adds exactly its length to a clock of hours", () => {
    fc.assert(
      fc.property(
        start,
        zone,
        length,
        fc.nat(39),
        fc.integer({ min: 1, max: 5000 }),
        (from, where, length, after, minutes) => {
          const stops = new Date(from.getTime() + Math.min(after, length - 1) * hour);
          const pause = stay(stops, new Date(stops.getTime() + minutes * 60_000));
          const rule = aRule({ unit: "hours", length });
          const added =
            ends(rule, from, where, null, [pause]).at.getTime() - ends(rule, from, where, null).at.getTime();
          expect(added).toBe(minutes * 60_000);
        },
      ),
    );
  });

  test("adds as many days as the nights it lasted to a clock of days", () => {
    fc.assert(
      fc.property(
        start,
        zone,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 400 }),
        (from, where, after, long) => {
          const stops = new Date(from.getTime() + after * 24 * hour);
          const runs = new Date(stops.getTime() + long * hour + 1);
          const rule = aRule({ length: 12 });
          const last = dayIn(where, ends(rule, from, where, null, [stay(stops, runs)]).at);
          let nights = 0;
          for (let day = dayIn(where, stops); day < dayIn(where, runs); day = addDays(day, 1)) nights += 1;
          expect(last).toBe(addDays(dayIn(where, from), 12 + nights));
        },
      ),
    );
  });
});

describe("any end that rolls", () => {
  test("is a working day, and every day off it rolled over is named", () => {
    fc.assert(
      fc.property(start, zone, calendar, length, (from, where, read, length) => {
        const { at, reason } = ends(aRule({ length, rolls: true }), from, where, read);
        const last = dayIn(where, at);
        expect(isWorkingDay(last, read)).toBe(true);
        for (let day = addDays(dayIn(where, from), length); day < last; day = addDays(day, 1))
          expect(reason.join(" ")).toContain(`${dayInWords(day)} (${dayOff(day, read)})`);
      }),
      { numRuns: 500 },
    );
  });

  test("in business days is the count of working days, with every other day named", () => {
    fc.assert(
      fc.property(start, zone, calendar, length, (from, where, read, length) => {
        const { at, reason } = ends(aRule({ unit: "business_days", length }), from, where, read);
        let worked = 0;
        for (let day = addDays(dayIn(where, from), 1); day <= dayIn(where, at); day = addDays(day, 1)) {
          if (isWorkingDay(day, read)) worked += 1;
          else expect(reason.join(" ")).toContain(`${dayInWords(day)} (${dayOff(day, read)})`);
        }
        expect(worked).toBe(length);
        expect(isWorkingDay(dayIn(where, at), read)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("is explained without a day the reader has to decode", () => {
    fc.assert(
      fc.property(start, zone, calendar, unit, length, (from, where, read, unit, length) => {
        const { reason } = ends(aRule({ unit, length, rolls: unit === "calendar_days" }), from, where, read);
        expect(reason.join(" ")).not.toMatch(/\d{4}-\d\d-\d\d|null|undefined|NaN|\b[A-Z][a-z]+\/[A-Z]/);
      }),
    );
  });
});
