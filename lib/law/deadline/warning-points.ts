import type { ClockRule, WarningPoint } from "@/lib/law/deadline/clock-rule";
import { type Pause, ranBetween, runOn } from "@/lib/law/deadline/pause";

export interface Warning {
  readonly at: Date;
  readonly words: string;
}

const hour = 3_600_000;

/**
 * When somebody must be told before a clock runs out, in order; points that fall on one instant are one. Shares are of
 * the time in which the clock runs: a pause moves them with the end.
 *
 * @param pauses counted ones, in order
 */
export function warningPoints(
  rule: Pick<ClockRule, "warnings">,
  startedAt: Date,
  at: Date,
  pauses: readonly Pause[],
): readonly Warning[] {
  const ran = ranBetween(startedAt, at, pauses);
  const found = new Map<number, string[]>();
  for (const point of rule.warnings) {
    const when =
      "share" in point ? runOn(startedAt, Math.round(ran * point.share), pauses) : before(at, point.hoursBefore);
    if (when === null || when <= startedAt || when >= at) continue;
    found.set(when.getTime(), [...(found.get(when.getTime()) ?? []), pointWords(point)]);
  }
  return [...found]
    .toSorted(([one], [other]) => one - other)
    .map(([when, words]) => ({ at: new Date(when), words: words.join("; ") }));
}

function before(at: Date, hours: number): Date {
  return new Date(at.getTime() - hours * hour);
}

function pointWords(point: WarningPoint): string {
  if ("share" in point) return `${Math.round(point.share * 100)} % of the time has gone`;
  return `${point.hoursBefore} hour${point.hoursBefore === 1 ? " is" : "s are"} left`;
}
