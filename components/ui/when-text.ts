import { zoneWords } from "@/lib/law/shared/zone-words";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface WhenParts {
  /** "23 Nov 2026". */
  readonly day: string;
  readonly weekday: string;
  /** "14:05", on the clock of the zone. */
  readonly time: string;
  /** "CET", or "UTC+9" where the zone has no common short name. */
  readonly zone: string;
  readonly year: number;
}

/**
 * An instant on the clock of a zone, as words. Months and weekdays are our own words, never the machine's, so that
 * server and browser write the same.
 */
export function whenParts(at: Date, zone: string): WhenParts {
  const part = new Map(
    clock(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, date] = [Number(part.get("year")), Number(part.get("month")), Number(part.get("day"))];
  return {
    day: `${date} ${months[month - 1]} ${year}`,
    weekday: weekdayOf(year, month, date),
    time: `${part.get("hour")}:${part.get("minute")}`,
    zone: zoneName(at, zone),
    year,
  };
}

/** "Wed 25 Nov 2026" of `YYYY-MM-DD`; empty when that is not a day. */
export function dayText(plain: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(plain);
  if (!found) return "";
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const back = new Date(Date.UTC(year, month - 1, date));
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return "";
  return `${weekdayOf(year, month, date)} ${date} ${months[month - 1]} ${year}`;
}

/** "25 Nov 2026" of `YYYY-MM-DD`: the day without its weekday. What is no day stays as it is. */
export function shortDay(plain: string): string {
  return dayText(plain).replace(/^\w+ /, "") || plain;
}

/** "1 Jan 2026 – 30 Jun 2026"; without bounds "all time". */
export function daysText({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (from === null && to === null) return "all time";
  if (to === null) return `from ${shortDay(from ?? "")} on`;
  return from === null ? `until ${shortDay(to)}` : `${shortDay(from)} – ${shortDay(to)}`;
}

/** A sentence kept with its days as `YYYY-MM-DD` and its zone as a code, as it is read. */
export function spoken(sentence: string, zone: string): string {
  return sentence.replace(/\b\d{4}-\d\d-\d\d\b/g, shortDay).replace(zone, zoneWords(zone));
}

/** "2 days", "5 hours": whole units passed, never rounded up, so that no one is promised time they do not have. */
export function spanText(milliseconds: number): string {
  const span = Math.abs(milliseconds);
  if (span < minute) return "less than a minute";
  if (span < hour) return count(span / minute, "minute");
  if (span < day) return count(span / hour, "hour");
  if (span < 60 * day) return count(span / day, "day");
  if (span < 730 * day) return count(span / (30.4375 * day), "month");
  return count(span / (365.25 * day), "year");
}

/** "in 2 days" or "2 days ago". */
export function relativeText(at: Date, now: Date): string {
  const ahead = at.getTime() - now.getTime();
  return ahead >= 0 ? `in ${spanText(ahead)}` : `${spanText(ahead)} ago`;
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}

function weekdayOf(year: number, month: number, date: number): string {
  return weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? "";
}

/** No locale knows every zone's short name: Britain's knows Europe's, America's knows America's. */
function zoneName(at: Date, zone: string): string {
  if (zone === "UTC") return "UTC";
  const names = ["en-GB", "en-US"].map((locale) => nameIn(locale, at, zone));
  const spoken = names.find((name) => !name.startsWith("GMT") || name === "GMT") ?? names[0] ?? zone;
  return spoken.replace(/^GMT(?=[+-])/, "UTC");
}

function nameIn(locale: string, at: Date, zone: string): string {
  const parts = formatter(locale, zone, { timeZoneName: "short" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

function clock(zone: string): Intl.DateTimeFormat {
  return formatter("en-GB", zone, {
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** Making one takes a hundred times as long as using it, and a page of the queue has a hundred instants. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, zone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${Object.keys(parts).join(" ")}`;
  const kept = formatters.get(key);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...parts });
  formatters.set(key, made);
  return made;
}
