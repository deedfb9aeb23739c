import { shortDay } from "@/components/ui/when-text";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { clockRules } from "@/lib/law/deadline/rule";
import { type InstrumentRule, redirectRuleWords, secrecyRules } from "@/lib/law/instrument/instrument-rule";
import { isClock } from "@/lib/law/request/read-rule";
import { countryName } from "@/lib/law/shared/countries";
import { dataCategories } from "@/lib/law/shared/data-category";

export const unitWords = {
  hours: ["hour", "hours"],
  calendar_days: ["day", "days"],
  business_days: ["working day", "working days"],
  months: ["month", "months"],
  years: ["year", "years"],
} as const satisfies Record<ClockRule["unit"], readonly [string, string]>;

/** What a field of a rule is called. */
export const fieldNames: Readonly<Record<string, string>> = {
  ceiling: "Can compel at most",
  due: "Answer due",
  emergencyDue: "Answer due in an emergency",
  redirect: "Redirect",
  secrecy: "Secrecy",
  length: "Length",
  unit: "Counted in",
  calendar: "Whose holidays count",
  rolls: "An end on a day off",
  effectiveFrom: "First day",
  effectiveTo: "Last day",
  source: "Source",
  confirmedBy: "Confirmed by",
  standing: "Standing",
  entered: "Entered",
};

/** What one field of a rule says, in words. */
export function fieldWords(rule: InstrumentRule | ClockRule, field: string): string {
  const said: Readonly<Record<string, unknown>> = { ...rule };
  const value = said[field];
  if ("ceiling" in rule) {
    if (field === "ceiling") return rule.ceiling.map((one) => dataCategories[one].words).join(", ") || "Nothing";
    if (field === "redirect") return redirectRuleWords[rule.redirect];
    if (field === "secrecy") return `${secrecyRules[rule.secrecy.rule]}. ${rule.secrecy.words}`;
    if (field === "due") return clockWords(rule.due);
    if (field === "emergencyDue") return rule.emergencyDue === null ? "The same" : clockWords(rule.emergencyDue);
  } else {
    if (field === "unit") return unitWords[rule.unit][1];
    if (field === "calendar") return placeWords(rule.calendar);
    if (field === "rolls") return rule.rolls ? "Moves to the next working day" : "Stays";
  }
  if (field === "effectiveFrom" || field === "effectiveTo") return typeof value === "string" ? shortDay(value) : "None";
  return typeof value === "string" || typeof value === "number" ? String(value) : "–";
}

function clockWords(id: string): string {
  return isClock(id) ? clockRules[id].words : "The date it states";
}

function placeWords(calendar: string | null): string {
  if (calendar === null) return "Weekends only";
  if (calendar === "authority") return "The asking authority’s country";
  if (calendar === "establishment") return "The country where this desk acts";
  return countryName(calendar) ?? calendar;
}
