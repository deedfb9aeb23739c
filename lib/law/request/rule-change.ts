import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import type { MinimumRule } from "@/lib/law/instrument/minimum-rule";
import type { ShieldRule } from "@/lib/law/instrument/shield-rule";
import type { AnyRule } from "@/lib/law/request/rule-set";
import type { RuleHead } from "@/lib/law/rules/rule";
import type { TextRule } from "@/lib/law/rules/text-rule";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What an administrator can change of an instrument: the rest is what the instrument is. */
export type InstrumentTerms = Pick<
  InstrumentRule,
  | "issuer"
  | "ceiling"
  | "limits"
  | "fields"
  | "due"
  | "emergencyDue"
  | "redirect"
  | "secrecy"
  | "jurisdictions"
  | "notYet"
  | "note"
>;

/** What an administrator can change of a clock. */
export type ClockTerms = Pick<
  ClockRule,
  | "length"
  | "unit"
  | "calendar"
  | "rolls"
  | "countsFirstDay"
  | "fromIssue"
  | "leastWorkingDays"
  | "pausedBy"
  | "cutBy"
  | "warnings"
  | "onExpiry"
>;

/** What an administrator can change of the least process: for each regime, the instrument and its words. */
export type MinimumTerms = Pick<MinimumRule, "least">;

/** What an administrator can change of a shield law, and of a text. */
export type ShieldTerms = Pick<ShieldRule, "instruments" | "attests" | "bindsUs">;
export type TextTerms = Pick<TextRule, "says">;

/** The rest of what a row says of itself. Who confirmed it is never typed: counsel signs. */
export type RuleSpan = Pick<RuleHead, "effectiveFrom" | "effectiveTo" | "source">;

/** A rule as somebody wants it to read. */
export interface WantedRule {
  readonly ruleId: string;
  readonly terms: InstrumentTerms | ClockTerms | MinimumTerms | ShieldTerms | TextTerms;
  readonly head: RuleSpan;
}

/**
 * Why a wanted rule cannot even be proposed: it begins after it ends, ends what must not end, compels before it is law,
 * or says nothing new.
 */
export function wantedRefusal({ terms, head }: WantedRule, now: AnyRule): Refusal | null {
  const { effectiveFrom, effectiveTo } = head;
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) return { code: "dates-reversed" };
  if (effectiveTo !== null && !("ceiling" in terms || "attests" in terms)) return { code: "rule-without-end" };
  if ("ceiling" in terms && terms.notYet !== null && terms.ceiling.length > 0)
    return { code: "not-law-compels-nothing" };
  return differing(now, { ...now, ...terms, ...head }).length === 0 ? { code: "rule-unchanged" } : null;
}

/** The rule as it would be: all of it, so that it is kept in full. Nobody has confirmed what has changed. */
export function asWanted<Rule extends AnyRule>(now: Rule, { terms, head }: WantedRule): Rule {
  return { ...now, ...terms, ...head, confirmedBy: null };
}

/** The names of the fields in which two forms of one rule differ, for the record and for the second person. */
export function differing(before: AnyRule, after: AnyRule): readonly string[] {
  const [was, is]: readonly Readonly<Record<string, unknown>>[] = [{ ...before }, { ...after }];
  return Object.keys({ ...was, ...is }).filter((name) => JSON.stringify(was?.[name]) !== JSON.stringify(is?.[name]));
}
