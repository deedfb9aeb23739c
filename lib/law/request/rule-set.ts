import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import type { Cut } from "@/lib/law/deadline/cut";
import { type Due, dueBy } from "@/lib/law/deadline/due";
import { type ClockRuleId, clockRules } from "@/lib/law/deadline/rule";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { instruments, isInstrument, unlisted } from "@/lib/law/request/instrument";
import { minimumIds, type MinimumRule, minimumWords } from "@/lib/law/instrument/minimum-rule";
import { minimumRules } from "@/lib/law/instrument/minimum-rules";
import type { ShieldRule } from "@/lib/law/instrument/shield-rule";
import { shieldRules } from "@/lib/law/instrument/shield-rules";
import type { DataCategory } from "@/lib/law/shared/data-category";
import { usStates } from "@/lib/law/shared/us-states";
import { hasBegun, inForce } from "@/lib/law/rules/rule";
import type { TextRule } from "@/lib/law/rules/text-rule";
import { type TextId, textRules } from "@/lib/law/rules/text-rules";

/** The rules that apply to one request: those of the version it was received under, in force on the day it was received. */
export interface RuleSet {
  readonly version: number;
  readonly instruments: Readonly<Record<string, InstrumentRule>>;
  readonly clocks: Readonly<Partial<Record<string, ClockRule>>>;
  readonly minimum: Readonly<Partial<Record<string, MinimumRule>>>;
  readonly shields: Readonly<Record<string, ShieldRule>>;
  readonly texts: Readonly<Partial<Record<string, TextRule>>>;
}

export type AnyRule = InstrumentRule | ClockRule | MinimumRule | ShieldRule | TextRule;

/** One rule in one version, as it is kept. */
export type RuleRow =
  | { readonly kind: "instrument"; readonly id: string; readonly version: number; readonly rule: InstrumentRule }
  | { readonly kind: "clock"; readonly id: string; readonly version: number; readonly rule: ClockRule }
  | { readonly kind: "minimum"; readonly id: string; readonly version: number; readonly rule: MinimumRule }
  | { readonly kind: "shield"; readonly id: string; readonly version: number; readonly rule: ShieldRule }
  | { readonly kind: "text"; readonly id: string; readonly version: number; readonly rule: TextRule };

/** What a rule is called. */
export function ruleName(row: RuleRow): string {
  switch (row.kind) {
    case "instrument":
      return row.rule.label;
    case "clock":
      return row.rule.words;
    case "minimum":
      return `The least process: ${minimumWords(row.rule.of).toLowerCase()}`;
    case "shield":
      return `Shield law: ${usStates[row.rule.state]}`;
    case "text":
      return row.rule.about;
  }
}

/** The rules as they are shipped: what a desk starts with, and what a test of the law reads. */
export const shippedRules: RuleSet = {
  version: 1,
  instruments,
  clocks: clockRules,
  minimum: minimumRules,
  shields: shieldRules,
  texts: textRules,
};

/** Every shipped rule as a row, with the id it is kept under. */
export function shippedRows(): readonly { readonly ruleId: string; readonly rule: AnyRule }[] {
  return [
    ...Object.entries(instruments).map(([code, rule]) => ({ ruleId: `instrument.${code}`, rule })),
    ...Object.entries(clockRules).map(([id, rule]) => ({ ruleId: `clock.${id}`, rule })),
    ...Object.entries(minimumRules).map(([id, rule]) => ({ ruleId: `minimum.${id}`, rule })),
    ...Object.entries(shieldRules).map(([id, rule]) => ({ ruleId: `shield.${id}`, rule })),
    ...Object.entries(textRules).map(([id, rule]) => ({ ruleId: `text.${id}`, rule })),
  ];
}

/**
 * Of all rows, the set that applies: of each rule the newest version that is not newer than `version` and has begun on
 * `day` (`YYYY-MM-DD`, the day of receipt in the request's zone). An instrument or a shield law that has ended by then is in
 * no set: what an older version said of it does not come back. Nothing else has an end: no deadline stands without a rule.
 */
export function ruleSetOn(rows: readonly RuleRow[], version: number, day: string): RuleSet {
  const apt = rows
    .filter((row) => row.version <= version && hasBegun(row.rule, day))
    .toSorted((a, b) => a.version - b.version);
  const instruments = new Map(apt.flatMap((row) => (row.kind === "instrument" ? [[row.id, row.rule] as const] : [])));
  const shields = new Map(apt.flatMap((row) => (row.kind === "shield" ? [[row.id, row.rule] as const] : [])));
  return {
    version,
    instruments: Object.fromEntries([...instruments].filter(([, rule]) => inForce(rule, day))),
    clocks: Object.fromEntries(apt.flatMap((row) => (row.kind === "clock" ? [[row.id, row.rule]] : []))),
    minimum: Object.fromEntries(apt.flatMap((row) => (row.kind === "minimum" ? [[row.id, row.rule]] : []))),
    shields: Object.fromEntries([...shields].filter(([, rule]) => inForce(rule, day))),
    texts: Object.fromEntries(apt.flatMap((row) => (row.kind === "text" ? [[row.id, row.rule]] : []))),
  };
}

/** What the rules say of a legal process; one they do not know, or that was not law that day, compels nothing. */
export function instrumentIn(rules: RuleSet, code: string): InstrumentRule {
  return rules.instruments[code] ?? (isInstrument(code) ? notLawThen(instruments[code]) : unlisted);
}

/** It keeps its name and what kind of process it is; nothing else of it holds. */
function notLawThen({ label, category, government, disclosesNothing }: InstrumentRule): InstrumentRule {
  const source = "No rule of it was in force on the day of receipt";
  return { ...unlisted, label, category, government, disclosesNothing, source };
}

/** The least process for a category under these rules, regime by regime. */
export function minimumIn(rules: RuleSet, category: DataCategory | "preservation_only"): MinimumRule {
  const id = minimumIds[category];
  return rules.minimum[id] ?? minimumRules[id];
}

/** What a text of these rules says; one that a kept set does not have is the shipped one. */
export function textIn(rules: RuleSet, id: TextId): TextRule {
  return rules.texts[id] ?? textRules[id];
}

/** When a clock of these rules runs out that starts at an instant: no pauses, no calendar of holidays. */
export function dueUnder(rules: RuleSet, id: ClockRuleId, from: Date, zone: string): Due {
  return dueBy(id, from, zone, clockIn(rules, id));
}

/** What the day the answer is due makes of a clock that must end before it. */
export function cutByDue(rules: RuleSet, { lead }: NonNullable<ClockRule["cutBy"]>, dueAt: Date): Cut {
  const words = "the day the answer is due";
  return lead === null ? { at: dueAt, words } : { at: dueAt, words, lead: clockIn(rules, lead) };
}

/** A clock rule; one that a changed set has lost is the shipped one, so that no clock ever stands without a rule. */
export function clockIn(rules: RuleSet, id: ClockRuleId): ClockRule {
  return rules.clocks[id] ?? clockRules[id];
}
