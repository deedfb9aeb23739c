import { whenParts } from "@/components/ui/when-text";
import { addDays, dayIn, endOfDay, type PlainDate, plainDate } from "@/lib/law/shared/plain-date";

const hour = 3_600_000;
const day = 24 * hour;

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Steps between ticks, the finest first. Months are counted as months, not as days. */
const steps = [
  { span: hour / 4, hours: 0.25 },
  { span: hour, hours: 1 },
  { span: 3 * hour, hours: 3 },
  { span: 6 * hour, hours: 6 },
  { span: 12 * hour, hours: 12 },
  { span: day, days: 1 },
  { span: 2 * day, days: 2 },
  { span: 3 * day, days: 3 },
  { span: 7 * day, days: 7 },
  { span: 14 * day, days: 14 },
  { span: 30 * day, months: 1 },
  { span: 91 * day, months: 3 },
  { span: 182 * day, months: 6 },
  { span: 365 * day, months: 12 },
  { span: 1826 * day, months: 60 },
] as const;

/**
 * Where a time axis is marked: at whole hours, days or months of the zone, never more marks than there is room for.
 *
 * @param room how many labels fit side by side
 */
export function ticksOf(from: number, to: number, zone: string, room: number): readonly Tick[] {
  const step = steps.find(({ span }) => (to - from) / span <= room) ?? steps[steps.length - 1];
  if (!step || to <= from) return [];
  if ("hours" in step) return hourTicks(from, to, zone, step.hours);
  return "days" in step ? dayTicks(from, to, zone, step.days) : monthTicks(from, to, zone, step.months);
}

function hourTicks(from: number, to: number, zone: string, hours: number): readonly Tick[] {
  const ticks = [];
  for (let at = startOf(zone, dayIn(zone, new Date(from))); at <= to; at += hours * hour) {
    const { time, day: words } = whenParts(new Date(at), zone);
    if (at >= from) ticks.push({ at, label: time === "00:00" ? shortDay(words) : time });
  }
  return ticks;
}

function dayTicks(from: number, to: number, zone: string, days: number): readonly Tick[] {
  const ticks = [];
  for (let on = dayIn(zone, new Date(from)); startOf(zone, on) <= to; on = addDays(on, days)) {
    const at = startOf(zone, on);
    if (at >= from) ticks.push({ at, label: shortDay(whenParts(new Date(at), zone).day) });
  }
  return ticks;
}

function monthTicks(from: number, to: number, zone: string, months: number): readonly Tick[] {
  const [year = 0, month = 1] = dayIn(zone, new Date(from)).split("-").map(Number);
  const ticks = [];
  const first = year * 12 + Math.floor((month - 1) / months) * months;
  for (let count = first; count < first + 12 * 300; count += months) {
    const on = plainDate(`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}-01`);
    if (!on || startOf(zone, on) > to) break;
    const at = startOf(zone, on);
    if (at < from) continue;
    const words = whenParts(new Date(at), zone).day.replace(/^\d+ /, "");
    ticks.push({ at, label: months >= 12 ? words.replace(/^\w+ /, "") : words });
  }
  return ticks;
}

/** The first instant of a day in a zone. */
export function startOf(zone: string, on: PlainDate): number {
  return endOfDay(zone, addDays(on, -1)).getTime() + 1;
}

/** "23 Nov" of "23 Nov 2026"; the year stands at the first of January. */
function shortDay(words: string): string {
  return words.startsWith("1 Jan ") ? words : words.replace(/ \d{4}$/, "");
}
