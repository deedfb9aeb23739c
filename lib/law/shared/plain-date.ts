import { Temporal } from "temporal-polyfill";

declare const day: unique symbol;

/** A calendar day, `YYYY-MM-DD`. The law counts days; it must never pass through a `Date`, which would shift it by zone. */
export type PlainDate = string & { readonly [day]: true };

/** Reads `YYYY-MM-DD`; null when that day does not exist (2025-02-29) or lies outside the years 1900 to 2199. */
export function plainDate(text: string): PlainDate | null {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null;
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a day that was just read or counted
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as PlainDate;
  } catch {
    return null;
  }
}

/** The day on which an instant falls in a named zone. The only door from instants to days. */
export function dayIn(zone: string, instant: Date): PlainDate {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a day that was just read or counted
  return zoned(zone, instant).toPlainDate().toString() as PlainDate;
}

export function addDays(from: PlainDate, days: number): PlainDate {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a day that was just read or counted
  return Temporal.PlainDate.from(from).add({ days }).toString() as PlainDate;
}

/** How many days lie from one day to another; negative when the other comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(of: PlainDate): number {
  return Temporal.PlainDate.from(of).dayOfWeek;
}

/** The last millisecond of a day in a zone: a deadline on a day is kept until that day is over there. */
export function endOfDay(zone: string, of: PlainDate): Date {
  const next = Temporal.PlainDate.from(of).add({ days: 1 }).toZonedDateTime(zone);
  return new Date(next.epochMilliseconds - 1);
}

/**
 * The instant of a time of day in a zone, `14:05`; "" is the first of the day. An hour that comes twice is the earlier
 * one, an hour that is skipped the one before. Null when there is no such time.
 */
export function instantOn(zone: string, of: PlainDate, time: string): Date | null {
  try {
    const day = Temporal.PlainDate.from(of);
    const at =
      time === ""
        ? day.toZonedDateTime(zone)
        : day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone, { disambiguation: "earlier" });
    return new Date(at.epochMilliseconds);
  } catch {
    return null;
  }
}

/** Whether an instant is the first of a day in a zone: midnight, or what comes first where clocks skip midnight. */
export function beginsDay(zone: string, instant: Date): boolean {
  const there = zoned(zone, instant);
  return there.equals(there.startOfDay());
}

/** `14:05`, on the clock of a zone. */
export function timeIn(zone: string, instant: Date): string {
  return zoned(zone, instant).toPlainTime().toString({ smallestUnit: "minute" });
}

/** Whether a zone is one this installation knows (`Europe/Berlin`, `UTC`). */
export function zoneKnown(zone: string): boolean {
  try {
    zoned(zone, new Date(0));
    return true;
  } catch {
    return false;
  }
}

function zoned(zone: string, instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
