import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { reckon } from "@/lib/law/deadline/reckon";
import { type ClockRuleId, clockRule } from "@/lib/law/deadline/rule";

/** A due instant that explains itself: the rule, and each thing that was counted, in order. */
export interface Due {
  readonly at: Date;
  readonly rule: string;
  readonly reason: readonly string[];
}

/**
 * When a clock that starts at an instant runs out, without pauses and without a calendar of holidays: weekends only.
 *
 * Days: the first day is not counted, the last one is kept to its end in `zone`. Hours: run on without stopping.
 */
export function dueBy(id: ClockRuleId, from: Date, zone: string, under: ClockRule = clockRule(id)): Due {
  const { at, rule, reason } = reckon(under, { id, startedAt: from, zone, calendar: null, pauses: [] });
  if (at === null) throw new Error(`${id} has no end although nothing paused it`);
  return { at, rule, reason };
}
