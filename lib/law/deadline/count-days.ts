import { Temporal } from "temporal-polyfill";
import { dayOff, type HolidayCalendar } from "@/lib/law/deadline/calendar";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { never, type StandsStill } from "@/lib/law/deadline/pause";
import { addDays, type PlainDate } from "@/lib/law/shared/plain-date";

/** A day nobody works, and why. */
export interface DayOff {
  readonly day: PlainDate;
  readonly why: string;
}

export interface Counted {
  /** The day on which the count itself is full, before anything moves it. */
  readonly full: PlainDate;
  /** The last day; later than `full` where a day off, a pause or the least number of working days moves it. */
  readonly last: PlainDate;
  /** Days off that a count of business days passed over. */
  readonly passed: readonly DayOff[];
  /** Days off on which it would have ended. */
  readonly rolled: readonly DayOff[];
  /** Days at whose end the clock stood still. */
  readonly still: number;
  /** Whether the period was drawn out until enough working days fell within it. */
  readonly drawnOut: boolean;
}

/** Counts a clock's days from the day of its event. Null: it stands still for good before it is full. */
export function countDays(
  rule: ClockRule,
  started: PlainDate,
  calendar: HolidayCalendar | null,
  standsStill: StandsStill,
): Counted | null {
  const business = rule.unit === "business_days";
  const looksAtEach = business || rule.leastWorkingDays > 0;
  const length = lengthInDays(rule, started);
  const [passed, rolled]: [DayOff[], DayOff[]] = [[], []];
  let [still, left, working, drawnOut] = [0, length, 0, false];
  let day = rule.countsFirstDay || length === 0 ? started : addDays(started, 1);
  let full: PlainDate | null = null;
  if (!looksAtEach && standsStill === never && left > 1) [day, left] = [addDays(day, left - 1), 1]; // nothing on the way
  for (; ; day = addDays(day, 1)) {
    const stands = standsStill(day);
    if (stands === "for-good") return null;
    if (stands) {
      still += 1;
      continue;
    }
    const why = looksAtEach || (rule.rolls && left <= 1) ? dayOff(day, calendar) : null;
    if (why === null) working += 1;
    if (business && why !== null) {
      passed.push({ day, why });
      continue;
    }
    left -= 1;
    if (left > 0) continue;
    full ??= day;
    if (rule.rolls && why !== null) rolled.push({ day, why });
    else if (length >= 2 && working < rule.leastWorkingDays) drawnOut = true;
    else return { full, last: day, passed, rolled, still, drawnOut };
  }
}

/** Months and years as the days to the same date, or to the last day of a month that does not have it. */
function lengthInDays({ length, unit }: ClockRule, started: PlainDate): number {
  if (unit !== "months" && unit !== "years") return length;
  const from = Temporal.PlainDate.from(started);
  return from.until(from.add({ [unit]: length }), { largestUnit: "day" }).days;
}
