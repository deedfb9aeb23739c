import type { ClockRule, PauseBasis } from "@/lib/law/deadline/clock-rule";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";

/** A time during which a clock stands still, and the document that shows it. Open while `to` is null. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
  readonly basis: PauseBasis;
  /** The document on file; without one nothing is paused. */
  readonly document: string;
  readonly words: string;
}

/** Those that stop this rule's clock, in the order in which they began: on evidence, and on a ground the rule knows. */
export function countedPauses(rule: Pick<ClockRule, "pausedBy">, pauses: readonly Pause[]): readonly Pause[] {
  return pauses
    .filter(({ basis, document }) => rule.pausedBy.includes(basis) && document.trim() !== "")
    .filter(({ from, to }) => to === null || to > from)
    .toSorted((one, other) => one.from.getTime() - other.from.getTime());
}

/**
 * When a clock has run for so many milliseconds, standing still during the pauses. Null: it never does, because a pause
 * is open.
 *
 * @param pauses counted ones, in order
 */
export function runOn(startedAt: Date, milliseconds: number, pauses: readonly Pause[]): Date | null {
  let at = startedAt.getTime();
  let left = milliseconds;
  for (const { from, to } of pauses) {
    if (to !== null && to.getTime() <= at) continue;
    const ahead = Math.max(0, from.getTime() - at);
    if (left <= ahead) break;
    if (to === null) return null;
    left -= ahead;
    at = to.getTime();
  }
  return new Date(at + left);
}

/** How many milliseconds a clock has run between two instants, pauses left out. */
export function ranBetween(startedAt: Date, until: Date, pauses: readonly Pause[]): number {
  let at = startedAt.getTime();
  let ran = 0;
  for (const { from, to } of pauses) {
    const stops = Math.min(from.getTime(), until.getTime());
    ran += Math.max(0, stops - at);
    at = Math.max(at, Math.min(to?.getTime() ?? Infinity, until.getTime()));
  }
  return ran + Math.max(0, until.getTime() - at);
}

/** Whether the clock stands still at the end of a day; `for-good` when no document says that it runs again. */
export type StandsStill = (day: PlainDate) => false | "until-it-ends" | "for-good";

export const never: StandsStill = () => false;

/** Days are lost by the night: one on which the clock stopped and ran again before midnight counts in full. */
export function standingStill(zone: string, pauses: readonly Pause[]): StandsStill {
  if (pauses.length === 0) return never;
  const spans = pauses.map(({ from, to }) => ({ from: dayIn(zone, from), to: to === null ? null : dayIn(zone, to) }));
  return (day) => {
    const holding = spans.filter(({ from, to }) => from <= day && (to === null || day < to));
    if (holding.length === 0) return false;
    return holding.some(({ to }) => to === null) ? "for-good" : "until-it-ends";
  };
}
