/** A clock as it is drawn: what of its time has gone, where it stood still, when it warns. Milliseconds. */
export interface ClockSpan {
  readonly from: number;
  /** Null while it stands still without an end in sight. */
  readonly to: number | null;
  /** When somebody ended it. */
  readonly ended: number | null;
  readonly now: number;
  readonly pauses: readonly { readonly from: number; readonly to: number | null }[];
  readonly warnings: readonly number[];
  /** Whole days on which nobody works, by their first instant. */
  readonly daysOff: readonly number[];
}

/** Where each part stands, in per cent of the width. */
export interface ClockLine {
  readonly gone: Stretch;
  /** Past its end and not ended. */
  readonly over: Stretch | null;
  readonly still: readonly Stretch[];
  readonly daysOff: readonly Stretch[];
  readonly warnings: readonly { readonly at: number; readonly reached: boolean }[];
  readonly now: number | null;
  readonly end: number | null;
  /** How much of the time in which it runs has gone, in whole per cent; null while no end is in sight. */
  readonly used: number | null;
}

export interface Stretch {
  readonly at: number;
  readonly width: number;
}

const day = 86_400_000;
/** Days narrower than this are not told apart by an eye. */
const leastDay = 0.6;

export function clockLine({ from, to, ended, now, pauses, warnings, daysOff }: ClockSpan): ClockLine {
  const stop = ended ?? now;
  const reach = Math.max(
    to ?? stop + (stop - from) * 0.25,
    Math.min(stop, to === null ? stop : to + (to - from)),
    from + 1,
  );
  const place = (at: number) => round((100 * (Math.min(Math.max(at, from), reach) - from)) / (reach - from));
  const stretch = (one: number, other: number): Stretch => ({
    at: place(one),
    width: round(place(other) - place(one)),
  });
  const wide = (100 * day) / (reach - from) >= leastDay;
  const end = to ?? reach;
  return {
    gone: stretch(from, Math.min(stop, end)),
    over: to !== null && stop > to ? stretch(to, stop) : null,
    still: pauses.map((pause) => stretch(pause.from, pause.to ?? end)).filter(({ width }) => width > 0),
    daysOff: wide ? daysOff.map((one) => stretch(one, one + day)).filter(({ width }) => width > 0) : [],
    warnings: warnings.filter((at) => at < end).map((at) => ({ at: place(at), reached: at <= stop })),
    now: ended === null && now >= from && now <= reach ? place(now) : null,
    end: to === null ? null : place(to),
    used: to === null ? null : usedOf(from, to, Math.min(stop, to), pauses),
  };
}

/** Pauses are no part of the time, neither of what has gone nor of the whole. */
function usedOf(from: number, to: number, until: number, pauses: ClockSpan["pauses"]): number {
  const ran = (end: number) =>
    pauses.reduce(
      (left, pause) => left - Math.max(0, Math.min(pause.to ?? end, end) - Math.max(pause.from, from)),
      Math.max(0, end - from),
    );
  const whole = ran(to);
  return whole <= 0 ? 100 : Math.min(100, Math.max(0, Math.floor((100 * ran(until)) / whole)));
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
