import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import type { RuleHead } from "@/lib/law/rules/rule";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What an administrator can change of an instrument: the rest is what the instrument is. */
export type InstrumentTerms = Pick<InstrumentRule, "ceiling" | "due" | "emergencyDue" | "redirect" | "secrecy">;

/** What an administrator can change of a clock. */
export type ClockTerms = Pick<ClockRule, "length" | "unit" | "calendar" | "rolls">;

/** A rule as somebody wants it to read. */
export interface WantedRule {
  readonly ruleId: string;
  readonly terms: InstrumentTerms | ClockTerms;
  readonly head: RuleHead;
}

/** Why a wanted rule cannot even be proposed: it begins after it ends, ends a clock, or says nothing new. */
export function wantedRefusal(wanted: WantedRule, now: InstrumentRule | ClockRule): Refusal | null {
  const { effectiveFrom, effectiveTo } = wanted.head;
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) return { code: "dates-reversed" };
  if (effectiveTo !== null && "length" in wanted.terms) return { code: "clock-without-end" };
  return changedFields(wanted, now).length === 0 ? { code: "rule-unchanged" } : null;
}

/** The names of what a wanted rule changes, for the record and for the second person. */
export function changedFields(wanted: WantedRule, now: InstrumentRule | ClockRule): readonly string[] {
  const before: Readonly<Record<string, unknown>> = { ...now };
  const after: Readonly<Record<string, unknown>> = { ...wanted.terms, ...wanted.head };
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
