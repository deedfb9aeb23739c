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
