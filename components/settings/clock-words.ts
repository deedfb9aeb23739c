import type { ClockRule, WarningPoint } from "@/lib/law/deadline/clock-rule";
import { pauseBasisWords } from "@/lib/law/deadline/pause-words";
import { whoseWords } from "@/lib/law/deadline/whose";
import { countryName } from "@/lib/law/shared/countries";
import { listWords } from "@/lib/forms/words";

export const unitWords = {
  hours: ["hour", "hours"],
  calendar_days: ["day", "days"],
  business_days: ["working day", "working days"],
  months: ["month", "months"],
  years: ["year", "years"],
} as const satisfies Record<ClockRule["unit"], readonly [string, string]>;

/** A length of nothing is an event of its own day: the date on the face, the end of an order. */
export function lengthWords({ length, unit }: Pick<ClockRule, "length" | "unit">): string {
  return length === 0 ? "That day" : `${length} ${unitWords[unit][length === 1 ? 0 : 1]}`;
}

/** What is counted otherwise than usual; empty where nothing is. */
export function countingWords({ countsFirstDay, leastWorkingDays, fromIssue, length, unit }: ClockRule): string[] {
  return [
    ...(unit === "hours" ? ["straight through nights and weekends"] : []),
    ...(length > 0 && countsFirstDay ? ["the day of the event is day one"] : []),
    ...(leastWorkingDays > 0 ? [`at least ${leastWorkingDays} working days within`] : []),
    ...(fromIssue ? ["from the instrument’s own date, where it is known"] : []),
  ];
}

export function placeWords(calendar: string | null): string {
  if (calendar === null) return "Saturdays and Sundays only";
  if (calendar === "authority") return "The asking authority’s country";
  if (calendar === "establishment") return "The country where this desk acts";
  return countryName(calendar) ?? calendar;
}

/** Whose days off count; null: a day off is a day like any other. */
export function daysOffWords({ unit, rolls, calendar, leastWorkingDays }: ClockRule): string | null {
  const reads = unit !== "hours" && (rolls || unit === "business_days" || leastWorkingDays > 0);
  return reads ? placeWords(calendar) : null;
}

export function rollWords({ rolls }: Pick<ClockRule, "rolls">): string {
  return rolls ? "Moves to the next working day" : "Stays";
}

/** The evidence on which it stands still. */
export function pausedWords({ pausedBy }: Pick<ClockRule, "pausedBy">): string {
  const words = listWords(
    pausedBy.map((basis) => pauseBasisWords[basis]),
    "or",
  );
  return words === "" ? "Nothing" : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What cuts it short; null where nothing does. */
export function cutWords({ cutBy }: Pick<ClockRule, "cutBy">): string | null {
  if (cutBy === null) return null;
  return cutBy.lead === null
    ? "Ends with the day the answer is due, if that is sooner"
    : `Ends as long before the answer is due as ${cutBy.lead} says, if that is sooner`;
}

export function warningsWords({ warnings }: Pick<ClockRule, "warnings">): string {
  return warnings.length === 0 ? "At its end alone" : `${listWords(warnings.map(pointWords))}; at its end`;
}

function pointWords(point: WarningPoint): string {
  return "share" in point ? `${Math.round(point.share * 100)} %` : `${point.hoursBefore} h before`;
}

export function kindWords({ kind }: Pick<ClockRule, "kind">): string {
  return whoseWords[kind === "deadline" ? "ours" : kind].words;
}
