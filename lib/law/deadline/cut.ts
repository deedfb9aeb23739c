import { Temporal } from "temporal-polyfill";
import { type HolidayCalendar, isWorkingDay } from "@/lib/law/deadline/calendar";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { instantInWords, lengthInWords, zoneInWords } from "@/lib/law/deadline/clock-words";
import { addDays, dayIn, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";

/** The other clock that may end this one sooner. */
export interface Cut {
  readonly at: Date;
  /** What it is called inside a sentence: "the day the answer is due". */
  readonly words: string;
  /** The time kept free before it, by a rule of its own; none where nothing must be done meanwhile. */
  readonly lead?: Pick<ClockRule, "length" | "unit">;
}

interface Where {
  readonly zone: string;
  /** The calendar of the clock that is cut; without one a lead in working days knows weekends only. */
  readonly calendar: HolidayCalendar | null;
  readonly cut?: Cut;
}

/**
 * A clock's end, or the earlier one that another clock sets, less the time that is kept free before it. A paused clock
 * without an end of its own takes the other's.
 */
export function cutShort(
  rule: Pick<ClockRule, "cutBy">,
  at: Date | null,
  { zone, calendar, cut }: Where,
): { readonly at: Date | null; readonly line: readonly string[] } {
  if (cut === undefined) return { at, line: [] };
  const other = `${cut.words} (${instantInWords(cut.at, zone)}, ${zoneInWords(zone)})`;
  if (rule.cutBy === null) return { at, line: [`Not cut short by ${other}: this clock runs beside it.`] };
  const latest = latestEnd(cut, zone, calendar);
  if (at !== null && at <= latest) return { at, line: [`Not cut short by ${other}: it ends before.`] };
  const lead = cut.lead && cut.lead.length > 0 ? `, with ${lengthInWords(cut.lead)} kept free before it` : "";
  return { at: latest, line: [`Cut short to ${instantInWords(latest, zone)} by ${other}${lead}.`] };
}

/** The last moment that another clock leaves, once the time before it is kept free. */
export function latestEnd({ at, lead }: Cut, zone: string, calendar: HolidayCalendar | null): Date {
  if (lead === undefined || lead.length === 0) return at;
  if (lead.unit === "hours") return new Date(at.getTime() - lead.length * 3_600_000);
  return endOfDay(zone, dayBefore(dayIn(zone, at), lead, calendar));
}

function dayBefore(
  day: PlainDate,
  { length, unit }: Pick<ClockRule, "length" | "unit">,
  calendar: HolidayCalendar | null,
): PlainDate {
  if (unit === "calendar_days" || unit === "hours") return addDays(day, -length);
  if (unit !== "business_days") {
    const date = Temporal.PlainDate.from(day);
    return addDays(day, -date.since(date.subtract({ [unit]: length }), { largestUnit: "day" }).days);
  }
  let [before, left] = [day, length];
  while (left > 0) {
    before = addDays(before, -1);
    if (isWorkingDay(before, calendar)) left -= 1;
  }
  return before;
}
