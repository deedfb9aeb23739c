import { type Tick, ticksOf } from "@/components/requests/request-axis";
import type { ScopeLayer } from "@/lib/law/disclosure/narrowing";
import type { Range } from "@/lib/law/disclosure/range";

export interface ScopeRanges {
  readonly asked: Range;
  /** Null: the instrument cannot compel it at all. */
  readonly permitted: Range | null;
  readonly approved: Range | null;
  readonly produced: readonly Range[];
}

export interface Bar {
  readonly layer: ScopeLayer;
  readonly x: number;
  readonly width: number;
  /** Without bound on that side: drawn without a closing line. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface ScopeAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly (Tick & { readonly x: number })[];
}

export const scopeSize = { width: 300, edge: 12 } as const;
const day = 86_400_000;

/** One time axis for every item of a request; null where no item names a day. */
export function scopeAxis(rows: readonly ScopeRanges[]): ScopeAxis | null {
  const ranges = rows.flatMap((row) => [row.asked, row.approved, ...row.produced].filter((one) => one !== null));
  const starts = ranges.flatMap((range) => (range.from === null ? [] : [Date.parse(range.from)]));
  const ends = ranges.flatMap((range) => (range.to === null ? [] : [Date.parse(range.to) + day]));
  const known = [...starts, ...ends];
  if (known.length === 0) return null;
  const [from, to] = [Math.min(...known), Math.max(...known)];
  const axis = { from, to: Math.max(to, from + day) };
  const ticks = ticksOf(axis.from, axis.to, "UTC", 4).map((tick) => ({ ...tick, x: at(tick.at, axis) }));
  return { ...axis, ticks };
}

/** The bars of one item, widest layer first. An open end runs into the margin beyond the axis. */
export function scopeBars(row: ScopeRanges, axis: ScopeAxis | null): readonly Bar[] {
  const bar = (layer: ScopeLayer, range: Range | null) => (range ? [barOf(layer, range, axis)] : []);
  return [
    ...bar("asked", row.asked),
    ...bar("permitted", row.permitted),
    ...bar("approved", row.approved),
    ...row.produced.map((range) => barOf("produced", range, axis)),
  ];
}

function barOf(layer: ScopeLayer, range: Range, axis: ScopeAxis | null): Bar {
  const openStart = range.from === null;
  const openEnd = range.to === null;
  const from = openStart || !axis ? 0 : at(Date.parse(range.from), axis);
  const to = openEnd || !axis ? scopeSize.width : at(Date.parse(range.to) + day, axis);
  return { layer, x: round(from), width: Math.max(2, round(to - from)), openStart, openEnd };
}

function at(when: number, axis: Pick<ScopeAxis, "from" | "to">): number {
  const room = scopeSize.width - 2 * scopeSize.edge;
  return round(scopeSize.edge + ((when - axis.from) / (axis.to - axis.from)) * room);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
