/** A span of days, both ends included, `YYYY-MM-DD`; null is without bound. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether every day of one range is a day of the other. */
export function within(inner: Range, outer: Range): boolean {
  const starts = outer.from === null || (inner.from !== null && inner.from >= outer.from);
  const ends = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  return starts && ends;
}

export function reversed(range: Range): boolean {
  return range.from !== null && range.to !== null && range.from > range.to;
}

/** How many days are in at least one of the ranges; null: one of them is without bound. None, or reversed: zero. */
export function daysIn(ranges: readonly Range[]): number | null {
  const spans = ranges.filter((range) => !reversed(range));
  if (spans.some(({ from, to }) => from === null || to === null)) return null;
  const numbers = spans
    .map(({ from, to }) => [dayNumber(from), dayNumber(to)] as const)
    .toSorted(([one], [other]) => one - other);
  let [days, last] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, to] of numbers) {
    days += Math.max(0, to - Math.max(from, last + 1) + 1);
    last = Math.max(last, to);
  }
  return days;
}

const dayNumber = (day: string | null) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
