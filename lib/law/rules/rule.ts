/**
 * What every rule of the law says of itself. A rule is never a bare number in code: it has a first and a last day, a
 * source, and the name of the counsel who confirmed it; while nobody has, it is a default, and the screen says so.
 */
export interface RuleHead {
  /** First and last day of the rule in this form, `YYYY-MM-DD`; null is without bound. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly source: string;
  readonly confirmedBy: string | null;
}

/** Whether a rule has begun on a day, `YYYY-MM-DD`; it may have ended since. */
export function hasBegun(rule: Pick<RuleHead, "effectiveFrom">, day: string): boolean {
  return (rule.effectiveFrom ?? day) <= day;
}

/** Whether a rule is in force on a day, `YYYY-MM-DD`. */
export function inForce(rule: Pick<RuleHead, "effectiveFrom" | "effectiveTo">, day: string): boolean {
  return hasBegun(rule, day) && day <= (rule.effectiveTo ?? day);
}
