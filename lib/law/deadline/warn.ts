import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import type { Reckoned } from "@/lib/law/deadline/reckon";
import type { Warning } from "@/lib/law/deadline/warning-points";

export type Told = "owner" | "lead";

/** A point of a clock that has been reached, and who is told, in that order. */
export interface Reached extends Warning {
  readonly tell: readonly Told[];
  readonly expired: boolean;
}

/**
 * The points reached after one instant and up to another, the end included: asked again from where it last stopped, it
 * neither misses one nor says it twice. The owner is told of each, the lead of the last and of the end.
 */
export function reached(
  clock: Pick<Reckoned, "at" | "warnings">,
  rule: Pick<ClockRule, "words" | "onExpiry">,
  after: Date,
  until: Date,
): readonly Reached[] {
  if (clock.at === null) return [];
  const last = clock.warnings.at(-1);
  const points = clock.warnings.map(({ at, words }): Reached => {
    const tell: readonly Told[] = at === last?.at ? ["owner", "lead"] : ["owner"];
    return { at, words: `${rule.words}: ${words}`, tell, expired: false };
  });
  const end: Reached = {
    at: clock.at,
    words: `${rule.words}: ${rule.onExpiry}`,
    tell: ["owner", "lead"],
    expired: true,
  };
  return [...points, end].filter(({ at }) => at > after && at <= until);
}
