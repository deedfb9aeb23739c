import type { RuleHead } from "@/lib/law/rules/rule";

export type ClockUnit = "hours" | "calendar_days" | "business_days" | "months" | "years";

/** `gate`: nothing may be done before it. `term`: something ends by itself. `review`: somebody must look again. */
export type ClockKind = "deadline" | "gate" | "term" | "review";

/** What can stop a clock. Asking a question, a redirect letter or a customer's complaint is none of them. */
export type PauseBasis = "court_stay" | "clarification" | "authority_suspension";

/** When somebody is told: after a share of the running time, or so many hours before the end. */
export type WarningPoint = { readonly share: number } | { readonly hoursBefore: number };

/** Rules that start no clock: they say how much time others leave free before the answer is due. */
export type LeadRuleId = "PRODUCTION_LEAD" | "REDIRECT_LEAD";

/** How one clock of the law or of the desk's own policy runs. A request keeps the rule it was received under. */
export interface ClockRule extends RuleHead {
  /** By what it became law on its first day, or whose own rule it is; null: not known. */
  readonly begunBy: string | null;
  readonly words: string;
  /** The event it counts from, in words. */
  readonly starts: string;
  /** Whether a due date counts from the instrument's own date, where that is known, and not from its receipt. */
  readonly fromIssue: boolean;
  readonly length: number;
  readonly unit: ClockUnit;
  /**
   * Whose days off count: an ISO country, `authority` (the asking authority's country), `establishment` (where the
   * desk acts), or null: weekends only.
   */
  readonly calendar: string | null;
  /** Whether an end on a day off moves to the next working day. Never so for hours. */
  readonly rolls: boolean;
  /** Whether the day of the event is itself day one ("beginning with the day"). */
  readonly countsFirstDay: boolean;
  /** The working days that must fall within the period, however short; 0 is no such rule. */
  readonly leastWorkingDays: number;
  readonly kind: ClockKind;
  readonly pausedBy: readonly PauseBasis[];
  /** Ends no later than the answer is due, less the time that the rule `lead` keeps free before it. */
  readonly cutBy: { readonly clock: "due"; readonly lead: LeadRuleId | null } | null;
  readonly warnings: readonly WarningPoint[];
  readonly onExpiry: string;
}

export const usualWarnings = [{ share: 0.5 }, { share: 0.8 }, { hoursBefore: 24 }] as const;
export const emergencyWarnings = [{ share: 0.5 }, { share: 0.75 }] as const;

/**
 * What a shipped rule says unless its row says otherwise: nobody has confirmed it, nothing moves, stops or cuts it, and
 * its first day is not known.
 */
export const shipped = {
  effectiveFrom: null,
  begunBy: null,
  effectiveTo: null,
  confirmedBy: null,
  fromIssue: false,
  calendar: null,
  rolls: false,
  countsFirstDay: false,
  leastWorkingDays: 0,
  kind: "deadline",
  pausedBy: [],
  cutBy: null,
  warnings: usualWarnings,
} as const satisfies Partial<ClockRule>;

/** What the desk decided for itself has no first day but that of the rules it stands in. */
export const ownPolicy = { ...shipped, begunBy: "The desk’s own, as old as these rules" } as const;

/** Whether holidays have a say in where a clock ends. */
export function readsCalendar({ unit, rolls, leastWorkingDays }: ClockRule): boolean {
  return unit !== "hours" && (rolls || unit === "business_days" || leastWorkingDays > 0);
}

/** The country whose days off a rule counts, as an ISO code; null: none is named, or the desk does not know it. */
export function holidayCountry(
  rule: Pick<ClockRule, "calendar">,
  countries: { readonly authority: string | null; readonly establishment: string | null },
): string | null {
  if (rule.calendar === "authority") return countries.authority;
  if (rule.calendar === "establishment") return countries.establishment;
  return rule.calendar;
}
