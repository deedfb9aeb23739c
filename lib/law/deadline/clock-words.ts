import { Temporal } from "temporal-polyfill";
import type { DayOff } from "@/lib/law/deadline/count-days";
import type { ClockRule, ClockUnit } from "@/lib/law/deadline/clock-rule";
import { dayInWords, listed } from "@/lib/law/shared/letter-words";
import { dayIn } from "@/lib/law/shared/plain-date";

/** A zone as people say it: "New York time" for `America/New_York`. */
export function zoneInWords(zone: string): string {
  return zone.includes("/") ? `${zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")} time` : zone;
}

/** "20 Nov 2026, 09:30" on the clock of a zone. */
export function instantInWords(at: Date, zone: string): string {
  const time = zoned(at, zone).toPlainTime().toString({ smallestUnit: "minute" });
  return `${dayInWords(dayIn(zone, at))}, ${time}`;
}

/** Whether a zone's clocks stand differently at two instants, as they do across the change of clocks. */
export function clocksChange(one: Date, other: Date, zone: string): boolean {
  return zoned(one, zone).offsetNanoseconds !== zoned(other, zone).offsetNanoseconds;
}

/** "26 Dec 2026 (Saturday) and 28 Dec 2026 (Boxing Day)". */
export function daysOffInWords(days: readonly DayOff[]): string {
  return listed(days.map(({ day, why }) => `${dayInWords(day)} (${why})`));
}

const units = {
  hours: "hour",
  calendar_days: "day",
  business_days: "working day",
  months: "month",
  years: "year",
} as const satisfies Record<ClockUnit, string>;

/** "10 days", "1 year". */
export function lengthInWords({ length, unit }: Pick<ClockRule, "length" | "unit">): string {
  return `${length} ${units[unit]}${length === 1 ? "" : "s"}`;
}

/** "day 10", "working day 3", "2 months later": the day a count ends on, as a sentence names it. */
export function lastCountedWords({ length, unit }: Pick<ClockRule, "length" | "unit">): string {
  if (unit === "months" || unit === "years") return `${lengthInWords({ length, unit })} later`;
  return `${units[unit]} ${length}`;
}

function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}
