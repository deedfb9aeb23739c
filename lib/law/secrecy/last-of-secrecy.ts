import { dayInWords } from "@/lib/law/shared/letter-words";
import { beginsDay, dayIn, type PlainDate, timeIn } from "@/lib/law/shared/plain-date";
import { zoneWords } from "@/lib/law/shared/zone-words";

/**
 * Until when an order binds, for people. What is kept is the first instant that is free again; nobody reads "until
 * 21 Dec, 00:00" as "all of 20 Dec". So where that instant begins a day in the zone, the day before it is named, and
 * included: "through 20 Dec 2026". Any other instant is said as it is: "until 20 Dec 2026, 14:00".
 */
export function lastOfSecrecy(endsAt: Date, zone: string): string {
  const words = lastDayOfSecrecy(endsAt, zone);
  return beginsDay(zone, endsAt) ? words : `${words}, ${timeIn(zone, endsAt)}`;
}

/** The same without the time, for where there is room for a day only. */
export function lastDayOfSecrecy(endsAt: Date, zone: string): string {
  return `${beginsDay(zone, endsAt) ? "through" : "until"} ${dayInWords(lastDay(endsAt, zone))}`;
}

/** The same with the zone in which the day ends. */
export function lastOfSecrecyThere(endsAt: Date, zone: string): string {
  return `${lastOfSecrecy(endsAt, zone)} (${zoneWords(zone)})`;
}

/** The last day on which an order bound: the day of its last instant, for it ends before the instant that is kept. */
export function lastDay(endsAt: Date, zone: string): PlainDate {
  return dayIn(zone, new Date(endsAt.getTime() - 1));
}
