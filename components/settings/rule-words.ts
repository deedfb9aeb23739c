import { shortDay } from "@/components/ui/when-text";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { clockRules } from "@/lib/law/deadline/rule";
import { type InstrumentRule, redirectRuleWords, secrecyRules } from "@/lib/law/instrument/instrument-rule";
import type { Regime } from "@/lib/law/instrument/instrument-rules";
import { jurisdictionWords } from "@/lib/law/instrument/jurisdiction";
import type { MinimumRule } from "@/lib/law/instrument/minimum-rule";
import { type ShieldRule, shieldReach } from "@/lib/law/instrument/shield-rule";
import { instrumentRow } from "@/lib/law/request/instrument";
import { isClock } from "@/lib/law/request/read-clock";
import { notSaid } from "@/lib/law/rules/text-rule";
import type { AnyRule } from "@/lib/law/request/rule-set";
import { dataCategories } from "@/lib/law/shared/data-category";
import { fieldTexts } from "@/lib/law/shared/data-field";
import { listed } from "@/lib/law/shared/letter-words";
import { keysOf } from "@/lib/law/shared/keys";
import {
  countingWords,
  cutWords,
  kindWords,
  pausedWords,
  placeWords,
  rollWords,
  unitWords,
  warningsWords,
} from "./clock-words";

export const regimeWords = {
  us: "United States",
  eu: "European Union",
  uk: "United Kingdom",
  between_states: "Between states",
} as const satisfies Record<Regime, string>;

/** What a field of a rule is called. */
export const fieldNames: Readonly<Record<string, string>> = {
  label: "Name",
  issuer: "Issued by",
  jurisdictions: "Countries",
  beginsIn: "Begins later in",
  category: "Counted as",
  ceiling: "Can compel at most",
  limits: "In part, or on a condition",
  fields: "Only some fields",
  due: "Answer due",
  emergencyDue: "Answer due in an emergency",
  redirect: "Redirect",
  secrecy: "Secrecy",
  notYet: "Not law yet, because",
  note: "To be asked as well",
  begunBy: "Made law by",
  starts: "Counts from",
  length: "Length",
  counting: "Counted otherwise",
  kind: "What it is",
  cutBy: "Cut short",
  unit: "Counted in",
  calendar: "Whose holidays count",
  rolls: "An end on a day off",
  countsFirstDay: "The day of the event",
  fromIssue: "Counts from its own date",
  leastWorkingDays: "Working days within, at the least",
  pausedBy: "Stopped by",
  warnings: "Warnings",
  onExpiry: "When it has run out",
  least: "The least process",
  instruments: "For which process",
  attests: "What must be attested",
  bindsUs: "For whom",
  says: "Text",
  shown: "Shown",
  effectiveFrom: "First day",
  effectiveTo: "Last day",
  source: "Source",
  confirmedBy: "Confirmed by",
  standing: "Standing",
  entered: "Entered",
};

/** What one field of a rule says, in words. */
export function fieldWords(rule: AnyRule, field: string): string {
  const said: Readonly<Record<string, unknown>> = { ...rule };
  const value = said[field];
  const words = ownWords(rule)[field];
  if (words !== undefined) return words;
  if (field === "effectiveFrom") return typeof value === "string" ? shortDay(value) : "Not known";
  if (field === "effectiveTo") return typeof value === "string" ? shortDay(value) : "None";
  if (field === "confirmedBy") return typeof value === "string" ? value : "Nobody";
  return typeof value === "string" || typeof value === "number" ? String(value) : "–";
}

function ownWords(rule: AnyRule): Readonly<Record<string, string>> {
  if ("ceiling" in rule) return ofInstrument(rule);
  if ("attests" in rule) return ofShield(rule);
  if ("says" in rule) return { says: rule.says ?? notSaid };
  return "least" in rule ? ofMinimum(rule) : ofClock(rule);
}

function ofShield({ instruments, bindsUs }: ShieldRule): Readonly<Record<string, string>> {
  return {
    instruments: instruments.map((code) => instrumentRow(code).label).join(", ") || "None",
    bindsUs: bindsUs ? shieldReach.everybody : shieldReach.customers,
  };
}

function ofInstrument(rule: InstrumentRule): Readonly<Record<string, string>> {
  const named = keysOf(rule.limits).map((category) => `${dataCategories[category].words}: ${rule.limits[category]}`);
  return {
    ceiling: rule.ceiling.map((one) => dataCategories[one].words).join(", ") || "Nothing",
    limits: named.join(" ") || "None",
    fields: onlyFields(rule).join("; ") || "None",
    jurisdictions: jurisdictionWords(rule),
    redirect: redirectRuleWords[rule.redirect],
    secrecy: `${secrecyRules[rule.secrecy.rule]}. ${rule.secrecy.words}`,
    due: clockWords(rule.due),
    emergencyDue: rule.emergencyDue === null ? "The same" : clockWords(rule.emergencyDue),
  };
}

/** "Subscriber: name and address". */
export function onlyFields({ fields }: Pick<InstrumentRule, "fields">): readonly string[] {
  return keysOf(fields).map(
    (category) => `${dataCategories[category].words}: ${listed(fieldTexts(fields[category] ?? []))}`,
  );
}

function ofClock(rule: ClockRule): Readonly<Record<string, string>> {
  return {
    unit: unitWords[rule.unit][1],
    counting: countingWords(rule).join("; ") || "No",
    calendar: placeWords(rule.calendar),
    rolls: rollWords(rule),
    countsFirstDay: rule.countsFirstDay ? "Is day one" : "Does not count",
    fromIssue: rule.fromIssue ? "Yes, where it is known" : "No",
    kind: kindWords(rule),
    pausedBy: pausedWords(rule),
    cutBy: cutWords(rule) ?? "No",
    warnings: warningsWords(rule),
  };
}

function ofMinimum({ least }: MinimumRule): Readonly<Record<string, string>> {
  const regimes = keysOf(regimeWords).map((regime) => {
    const { code, words } = least[regime];
    return `${regimeWords[regime]}: ${words}${code === null ? "" : ` (${instrumentRow(code).label})`}.`;
  });
  return { least: regimes.join(" ") };
}

function clockWords(id: string): string {
  return isClock(id) ? clockRules[id].words : "The date it states";
}
