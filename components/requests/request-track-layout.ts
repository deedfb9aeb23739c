import { type Tick, ticksOf } from "@/components/requests/request-axis";
import type { Lane, Mark, Span } from "@/components/requests/request-tracks";
import type { Tone } from "@/components/ui/tone";

/** A date that counts: the answer due, the end of secrecy, today. */
export interface Flag {
  readonly key: string;
  readonly at: number;
  readonly words: string;
  readonly tone: Tone;
}

export interface TrackMapFacts {
  readonly lanes: readonly Lane[];
  readonly flags: readonly Flag[];
  readonly now: number;
  readonly zone: string;
  /** Whether anything may still happen; when not, the axis ends with the last event, and today lies beyond it. */
  readonly open: boolean;
}

/** Drawn sizes, in the picture's own units (about one CSS pixel). */
export interface Sheet {
  readonly width: number;
  /** Where the axis begins: on a wide sheet the names of the tracks stand before it, on a narrow one above each track. */
  readonly left: number;
  readonly right: number;
  readonly lane: number;
  /** How far below the upper edge of its lane a track is drawn. */
  readonly track: number;
  readonly flag: number;
  readonly axis: number;
  readonly mark: number;
  /** Room that one label of the axis takes. */
  readonly tick: number;
}

export const size = {
  width: 840,
  left: 168,
  right: 20,
  lane: 38,
  track: 19,
  flag: 18,
  axis: 24,
  mark: 14,
  tick: 72,
} as const;
/** For a telephone: all of the axis at once, nothing to scroll. */
export const narrow = { ...size, width: 358, left: 6, right: 8, lane: 44, track: 31, tick: 56 } as const;
const charWidth = 6.1;

export interface PlacedFlag extends Flag {
  readonly x: number;
  readonly row: number;
  readonly side: "start" | "end";
  /** Where the words begin and end. */
  readonly from: number;
  readonly to: number;
  /** The date lies beyond the right edge. */
  readonly beyond: boolean;
  /** The date lies before the left edge: it had passed when the request was recorded. */
  readonly before: boolean;
}

export interface PlacedMark {
  readonly x: number;
  /** More than one where they would lie on each other. */
  readonly marks: readonly Mark[];
}

export interface PlacedSpan {
  readonly from: number;
  readonly to: number;
  readonly future: boolean;
  /** Runs on beyond the picture. */
  readonly beyond: boolean;
}

export interface PlacedLane extends Omit<Lane, "spans" | "marks"> {
  readonly y: number;
  readonly spans: readonly PlacedSpan[];
  readonly marks: readonly PlacedMark[];
}

export interface TrackMap {
  readonly sheet: Sheet;
  readonly height: number;
  /** Where the lanes begin, below the flags. */
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly PlacedLane[];
  readonly flags: readonly PlacedFlag[];
  readonly ticks: readonly (Tick & { readonly x: number })[];
}

/** The track map as numbers: pure, so that its order and its clearances can be tested without a browser. */
export function layTracks(facts: TrackMapFacts, sheet: Sheet = size): TrackMap {
  const { from, to } = domainOf(facts);
  const room = sheet.width - sheet.left - sheet.right;
  const x = (at: number) => round(sheet.left + (Math.min(Math.max(at, from), to) - from) * (room / (to - from)));
  const flags = placeFlags(
    facts.flags.map((flag) => ({ ...flag, x: x(flag.at), beyond: flag.at > to, before: flag.at < from })),
    sheet.width,
  );
  const top = (1 + Math.max(-1, ...flags.map((flag) => flag.row))) * sheet.flag + 8;
  const bottom = top + facts.lanes.length * sheet.lane;
  return {
    sheet,
    top,
    bottom,
    height: bottom + sheet.axis,
    flags,
    lanes: facts.lanes.map((lane, place) => ({
      ...lane,
      y: top + place * sheet.lane + sheet.track,
      spans: lane.spans.flatMap((span) => placeSpan(span, facts.now, to, x)),
      marks: placeMarks(lane.marks, x, sheet.mark),
    })),
    ticks: ticksOf(from, to, facts.zone, Math.floor(room / sheet.tick)).map((tick) => ({ ...tick, x: x(tick.at) })),
  };
}

/**
 * What the axis covers. A date far beyond everything else (secrecy for years) does not squeeze the rest: it stands at
 * the edge and says so.
 */
export function domainOf({ lanes, flags, now, open }: TrackMapFacts): { readonly from: number; readonly to: number } {
  const marks = lanes.flatMap((lane) => lane.marks.map((mark) => mark.at));
  const starts = lanes.flatMap((lane) => lane.spans.map((span) => span.from));
  const from = Math.min(...marks, ...starts, now);
  const known = Math.max(from, ...marks, ...(open ? [now] : []));
  const reach = (open ? 3 : 2.5) * Math.max(known - from, twelveHours) + (open ? fortnight : 0);
  const dates = [...flags.map((flag) => flag.at), ...lanes.flatMap((lane) => lane.spans.flatMap(endOf))];
  const to = Math.max(known, ...dates.filter((at) => at - from <= reach));
  const length = Math.max(to - from, leastLength);
  return { from: from - length * 0.015, to: from + length * 1.04 };
}

/** What is done within minutes still stands apart. */
const leastLength = 3_600_000;
const twelveHours = 12 * leastLength;
const fortnight = 14 * 24 * 3_600_000;

function endOf({ to }: Span): readonly number[] {
  return to === null ? [] : [to];
}

/** The past part and the part still to come. */
function placeSpan(span: Span, now: number, edge: number, x: (at: number) => number): readonly PlacedSpan[] {
  const end = span.to ?? Number.POSITIVE_INFINITY;
  const beyond = end > edge;
  const past = { from: x(span.from), to: x(Math.min(end, now)), future: false, beyond: beyond && now >= edge };
  const coming = { from: x(Math.max(span.from, now)), to: x(end), future: true, beyond };
  return [...(span.from < now ? [past] : []), ...(end > now && coming.to > coming.from ? [coming] : [])];
}

/** Marks that would lie on each other become one; the order of the record is kept. */
function placeMarks(marks: readonly Mark[], x: (at: number) => number, apart: number): readonly PlacedMark[] {
  const placed: { x: number; marks: readonly Mark[] }[] = [];
  for (const mark of [...marks].sort((one, other) => one.at - other.at || one.seq - other.seq)) {
    const last = placed.at(-1);
    if (last && x(mark.at) - last.x < apart) last.marks = [...last.marks, mark];
    else placed.push({ x: x(mark.at), marks: [mark] });
  }
  return placed;
}

type Standing = Omit<PlacedFlag, "row" | "side" | "from" | "to">;

/** Each flag's words beside its pole, in the first row from below in which they touch no others and no other pole. */
export function placeFlags(flags: readonly Standing[], width: number): readonly PlacedFlag[] {
  const ordered = [...flags].sort((one, other) => one.x - other.x);
  const placed: PlacedFlag[] = [];
  for (const flag of ordered.toReversed()) {
    const length = flag.words.length * charWidth + 20;
    const side = flag.x - length < 0 || flag.x + length <= width ? "start" : "end";
    // Where neither side of its pole has room, the words stand across it.
    const from = side === "end" ? flag.x - length : Math.max(0, Math.min(flag.x, width - length));
    const to = from + length;
    placed.push({ ...flag, side, from, to, row: freeRow(placed, from, to) });
  }
  const rows = Math.max(0, ...placed.map((flag) => flag.row));
  // Counted from below so far, drawn from above.
  return placed.toReversed().map((flag) => ({ ...flag, row: rows - flag.row }));
}

/** A pole runs down through every row below its flag, so a row is free only above what reaches under it. */
function freeRow(placed: readonly PlacedFlag[], from: number, to: number): number {
  const over = placed.filter(
    (other) => (from < other.to + 8 && to + 8 > other.from) || (other.x >= from && other.x <= to),
  );
  return over.length === 0 ? 0 : Math.max(...over.map((other) => other.row)) + 1;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
