import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { type ClockRuleId, clockRules } from "@/lib/law/deadline/rule";
import type { Stated } from "@/lib/law/deadline/stated";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { clockIn, instrumentIn, type RuleSet } from "@/lib/law/request/rule-set";
import { addDays, endOfDay, plainDate, type PlainDate } from "@/lib/law/shared/plain-date";

/** The clock by which the answer to a request is due: a stated day, or an event and a length. */
export interface DueClock {
  /** As it is kept: a clock rule, `on_face` or `extension`. */
  readonly id: string;
  readonly rule: ClockRule;
  readonly stated: Stated | null;
}

/** The date on the instrument’s face binds; without one, the clock of its kind does. An emergency order runs by the hour. */
export function dueClock(
  rules: RuleSet,
  { instrumentCode, emergency, dueOn }: { instrumentCode: string; emergency: boolean; dueOn: PlainDate | null },
): DueClock | null {
  const instrument = instrumentIn(rules, instrumentCode);
  if (dueOn) return { id: "on_face", rule: faceRule(rules, instrument), stated: { on: dueOn, by: "instrument" } };
  if (instrument.due === "on_face") return null;
  const id = emergency ? (instrument.emergencyDue ?? instrument.due) : instrument.due;
  return { id, rule: clockIn(rules, id), stated: null };
}

/**
 * From when a due date is counted: receipt, or the first moment of the instrument’s own day where its rule counts from
 * that. A date later than receipt is a slip of the pen, and counts for nothing.
 */
export function dueStart(
  { rule, stated }: DueClock,
  { issuedOn, receivedAt, zone }: { issuedOn: string | null; receivedAt: Date; zone: string },
): Date {
  const day = issuedOn === null ? null : plainDate(issuedOn);
  if (!rule.fromIssue || stated !== null || day === null) return receivedAt;
  const issued = new Date(endOfDay(zone, addDays(day, -1)).getTime() + 1);
  return issued < receivedAt ? issued : receivedAt;
}

/**
 * The clocks that run beside the due date from receipt: that of an instrument’s kind which the date on its face cuts
 * short, since whoever must object to a civil subpoena does so by the earlier of the two; and the days in which an
 * instrument may be objected to, whatever it asks for by when.
 */
export function besideDue(
  rules: RuleSet,
  { instrumentCode, instrument }: { readonly instrumentCode: string; readonly instrument: InstrumentRule },
  due: DueClock,
): readonly ClockRuleId[] {
  const own = ownClocks[instrumentCode] ?? [];
  if (due.stated === null || instrument.due === "on_face") return own;
  return clockIn(rules, instrument.due).cutBy === null ? own : [instrument.due, ...own];
}

/** What an instrument starts beside its due date, by its code: what it first asks for, the time to object to it. */
const ownClocks: Readonly<Partial<Record<string, readonly ClockRuleId[]>>> = {
  EU_EPOC: ["EPOC_PRESERVE", "EPOC_OBJ_10D"],
};

/** The clock of the authority’s written extension to a day. */
export function extensionClock(rules: RuleSet, instrument: InstrumentRule, on: PlainDate): DueClock {
  return { id: "extension", rule: faceRule(rules, instrument), stated: { on, by: "extension" } };
}

/** The rule of a clock as it is kept. Null: no version of the software knew it. */
export function ruleOfClock(rules: RuleSet, instrument: InstrumentRule, id: string): ClockRule | null {
  if (id === "on_face" || id === "extension") return faceRule(rules, instrument);
  return isClockRule(id) ? clockIn(rules, id) : null;
}

/** What a kept clock is called. */
export function clockWords(id: string): string {
  if (id === "extension") return "The authority’s written extension";
  return id === "on_face" ? clockRules.FACE.words : isClockRule(id) ? clockRules[id].words : id;
}

/**
 * A stated date stands as it is. Whether federal counting moves one on a US instrument off a day off is for counsel to
 * say: only once the rule is confirmed does it, since a date that wrongly moves is a date that is missed.
 */
function faceRule(rules: RuleSet, { jurisdictions }: InstrumentRule): ClockRule {
  const federal = clockIn(rules, "US_FACE");
  return jurisdictions.includes("US") && federal.confirmedBy !== null ? federal : clockIn(rules, "FACE");
}

function isClockRule(id: string): id is ClockRuleId {
  return Object.hasOwn(clockRules, id);
}
