import { addDays, dayIn, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";

/**
 * The instant that a person means who gives only a day: this moment if it is today, else the first of that day in the
 * zone. A day to come gives an instant to come.
 */
export function saidOn(zone: string, day: PlainDate, now: Date): Date {
  return dayIn(zone, now) === day ? now : firstOf(zone, day);
}

/** The first instant after a day: what lasts through that day has ended then. */
export function afterDay(zone: string, day: PlainDate): Date {
  return new Date(endOfDay(zone, day).getTime() + 1);
}

function firstOf(zone: string, day: PlainDate): Date {
  return afterDay(zone, addDays(day, -1));
}
