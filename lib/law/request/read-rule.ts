import type { ClockRule, ClockUnit } from "@/lib/law/deadline/clock-rule";
import { type ClockRuleId, clockRules } from "@/lib/law/deadline/rule";
import {
  type DueRule,
  type InstrumentRule,
  type RedirectRule,
  redirectRuleWords,
  type SecrecyRule,
  secrecyRules,
} from "@/lib/law/instrument/instrument-rule";
import { instruments, isInstrument } from "@/lib/law/request/instrument";
import type { RuleRow } from "@/lib/law/request/rule-set";
import type { RuleHead } from "@/lib/law/rules/rule";
import { allDataCategories } from "@/lib/law/shared/data-category";
import { keysOf } from "@/lib/law/shared/keys";

/** A rule as it is kept: its head in columns of their own, the rest as it was written down. */
export interface KeptRule extends RuleHead {
  /** `instrument.US_WARRANT`, `clock.EPOC_10D`. */
  readonly ruleId: string;
  readonly version: number;
  readonly body: unknown;
}

export const clockUnits = [
  "hours",
  "calendar_days",
  "business_days",
  "months",
  "years",
] as const satisfies readonly ClockUnit[];

/**
 * Reads a kept rule. What no administrator can change, and what a row of an earlier release does not say, is as
 * shipped. Null for a rule that this release does not know.
 */
export function readRule(kept: KeptRule): RuleRow | null {
  const [kind, id = ""] = kept.ruleId.split(".");
  const { version, body, effectiveFrom, effectiveTo, source, confirmedBy } = kept;
  const said = isRecord(body) ? body : {};
  const head = { effectiveFrom, effectiveTo, source, confirmedBy };
  if (kind === "instrument" && isInstrument(id))
    return { kind: "instrument", id, version, rule: { ...instrumentOf(instruments[id], said), ...head } };
  if (kind === "clock" && isClock(id)) {
    const rule = {
      ...clockOf(clockRules[id], said),
      ...head,
    };
    return { kind: "clock", id, version, rule };
  }
  return null;
}

function instrumentOf(shipped: InstrumentRule, said: Said): InstrumentRule {
  const ceiling = listOf(said["ceiling"]);
  const secrecy = isRecord(said["secrecy"]) ? said["secrecy"] : {};
  return {
    ...shipped,
    ceiling: ceiling === null ? shipped.ceiling : allDataCategories.filter((one) => ceiling.includes(one)),
    due: dueIn(said["due"]) ?? shipped.due,
    emergencyDue: said["emergencyDue"] === null ? null : (clockIdIn(said["emergencyDue"]) ?? shipped.emergencyDue),
    redirect: redirects.find((one) => one === said["redirect"]) ?? shipped.redirect,
    secrecy: {
      rule: secrecies.find((one) => one === secrecy["rule"]) ?? shipped.secrecy.rule,
      words: textIn(secrecy["words"]) ?? shipped.secrecy.words,
    },
  };
}

function clockOf(shipped: ClockRule, said: Said): ClockRule {
  const { length, calendar, rolls } = said;
  return {
    ...shipped,
    length: typeof length === "number" && length >= 0 ? length : shipped.length,
    unit: clockUnits.find((one) => one === said["unit"]) ?? shipped.unit,
    calendar: calendar === null ? null : (textIn(calendar) ?? shipped.calendar),
    rolls: typeof rolls === "boolean" ? rolls : shipped.rolls,
  };
}

type Said = Readonly<Record<string, unknown>>;

const redirects: readonly RedirectRule[] = keysOf(redirectRuleWords);
const secrecies: readonly SecrecyRule[] = keysOf(secrecyRules);

function dueIn(value: unknown): DueRule | null {
  return value === "on_face" ? value : clockIdIn(value);
}

function clockIdIn(value: unknown): ClockRuleId | null {
  return typeof value === "string" && isClock(value) ? value : null;
}

export function isClock(id: string): id is ClockRuleId {
  return Object.hasOwn(clockRules, id);
}

function isRecord(value: unknown): value is Said {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

function textIn(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
