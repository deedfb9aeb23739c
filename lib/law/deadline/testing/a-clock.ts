import { Temporal } from "temporal-polyfill";
import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import type { PauseBasis } from "@/lib/law/deadline/clock-rule";
import type { Pause } from "@/lib/law/deadline/pause";
import { type Reckoned, reckon, type Started } from "@/lib/law/deadline/reckon";
import { type ClockRuleId, clockRule } from "@/lib/law/deadline/rule";

/** An instant by the clock on the wall of a zone: `on("2026-11-10 09:00", "Europe/Berlin")`. */
export function on(wall: string, zone: string): Date {
  return new Date(Temporal.PlainDateTime.from(wall.replace(" ", "T")).toZonedDateTime(zone).epochMilliseconds);
}

/** An instant as the wall shows it, to the minute. */
export function wall(at: Date | null, zone: string): string | null {
  if (at === null) return null;
  const shown = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime();
  return shown.toString({ smallestUnit: "minute" }).replace("T", " ");
}

/** A shipped clock started on a wall clock; the rest as given, or nothing. */
export function aClock(
  id: ClockRuleId,
  start: string,
  zone: string,
  calendar: HolidayCalendar | null = null,
  rest: Partial<Pick<Started, "pauses" | "cut">> = {},
): Reckoned {
  return reckon(clockRule(id), { id, startedAt: on(start, zone), zone, calendar, pauses: [], ...rest });
}

/** A pause in Berlin, shown by an order, unless said otherwise. */
export function aPause(from: string, to: string | null, basis: PauseBasis = "court_stay", document = "Order 7"): Pause {
  const zone = "Europe/Berlin";
  return { from: on(from, zone), to: to === null ? null : on(to, zone), basis, document, words: "as ordered" };
}
