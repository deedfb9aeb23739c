import { addDays, dayIn, endOfDay, plainDate, type PlainDate } from "@/lib/law/shared/plain-date";

/** A stretch of days a report covers: `from` is its first day, `to` the first day after it. */
export interface ReportPeriod {
  /** As it stands in an address: `2024`, `2024-h1`, `2024-q3`, or `2024-01-15--2024-02-01` for any other stretch. */
  readonly label: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The instants of a period in a zone, half open: what arrives at `from` counts, what arrives at `to` does not. */
export interface InstantRange {
  readonly from: Date;
  readonly to: Date;
}

/** The period a label names; null when it names none. Labels are lower case and have one spelling each. */
export function periodNamed(label: string): ReportPeriod | null {
  const named = /^(\d{4})(?:-(h[12]|q[1-4]))?$/.exec(label);
  if (named) return partOfYear(Number(named[1]), named[2] ?? "year");
  const stretch = /^(\d{4}-\d\d-\d\d)--(\d{4}-\d\d-\d\d)$/.exec(label);
  const period = stretch ? periodBetween(stretch[1] ?? "", stretch[2] ?? "") : null;
  return period?.label === label ? period : null;
}

/**
 * The period from one day up to, but without, another; it takes a year's, half-year's or quarter's name when it is one.
 * Null when a day does not exist or the stretch is empty.
 */
export function periodBetween(from: string, to: string): ReportPeriod | null {
  const [first, end] = [plainDate(from), plainDate(to)];
  if (first === null || end === null || first >= end) return null;
  const known = Object.keys(parts).map((part) => partOfYear(Number(first.slice(0, 4)), part));
  const same = known.find((period) => period?.from === first && period.to === end);
  return same ?? { label: `${first}--${end}`, from: first, to: end };
}

export function rangeIn(zone: string, period: ReportPeriod): InstantRange {
  return { from: startOfDay(zone, period.from), to: startOfDay(zone, period.to) };
}

/** The period that a range of instants is in a zone; null when either end is not a midnight there. */
export function periodOf(zone: string, range: InstantRange): ReportPeriod | null {
  const period = periodBetween(dayIn(zone, range.from), dayIn(zone, range.to));
  if (period === null) return null;
  const whole = rangeIn(zone, period);
  const exact = whole.from.getTime() === range.from.getTime() && whole.to.getTime() === range.to.getTime();
  return exact ? period : null;
}

export function lastDayOf(period: ReportPeriod): PlainDate {
  return addDays(period.to, -1);
}

export function within(range: InstantRange, instant: Date): boolean {
  return range.from.getTime() <= instant.getTime() && instant.getTime() < range.to.getTime();
}

/** First month and length in months. */
const parts: Readonly<Record<string, readonly [month: number, months: number]>> = {
  year: [1, 12],
  h1: [1, 6],
  h2: [7, 6],
  q1: [1, 3],
  q2: [4, 3],
  q3: [7, 3],
  q4: [10, 3],
};

function partOfYear(year: number, part: string): ReportPeriod | null {
  const [month, months] = parts[part] ?? [1, 12];
  const from = firstOf(year, month);
  const to = month + months > 12 ? firstOf(year + 1, 1) : firstOf(year, month + months);
  if (from === null || to === null) return null;
  return { label: part === "year" ? `${year}` : `${year}-${part}`, from, to };
}

function firstOf(year: number, month: number): PlainDate | null {
  return plainDate(`${year}-${String(month).padStart(2, "0")}-01`);
}

/** Where a zone's clocks skip midnight, the first instant that is on that day. */
function startOfDay(zone: string, day: PlainDate): Date {
  return new Date(endOfDay(zone, addDays(day, -1)).getTime() + 1);
}
