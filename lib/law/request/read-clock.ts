import type {
  ClockKind,
  ClockRule,
  ClockUnit,
  LeadRuleId,
  PauseBasis,
  WarningPoint,
} from "@/lib/law/deadline/clock-rule";
import { type ClockRuleId, clockRules } from "@/lib/law/deadline/rule";
import { countOr, oneOr, type Said, saidIn, someOr, textOr, textOrNull, truthOr } from "@/lib/law/rules/said";

export const clockUnits = [
  "hours",
  "calendar_days",
  "business_days",
  "months",
  "years",
] as const satisfies readonly ClockUnit[];

const kinds = ["deadline", "gate", "term", "review"] as const satisfies readonly ClockKind[];
const leads = ["PRODUCTION_LEAD", "REDIRECT_LEAD"] as const satisfies readonly LeadRuleId[];
const bases = ["court_stay", "clarification", "authority_suspension"] as const satisfies readonly PauseBasis[];

/** What a clock's kept body says; where it says nothing, as in rows of earlier releases, what is shipped. */
export function readClock(shipped: ClockRule, said: Said): Omit<ClockRule, keyof Head> {
  return {
    begunBy: textOrNull(said["begunBy"], shipped.begunBy),
    words: textOr(said["words"], shipped.words),
    starts: textOr(said["starts"], shipped.starts),
    fromIssue: truthOr(said["fromIssue"], shipped.fromIssue),
    length: countOr(said["length"], shipped.length),
    unit: oneOr(said["unit"], clockUnits, shipped.unit),
    calendar: textOrNull(said["calendar"], shipped.calendar),
    rolls: truthOr(said["rolls"], shipped.rolls),
    countsFirstDay: truthOr(said["countsFirstDay"], shipped.countsFirstDay),
    leastWorkingDays: countOr(said["leastWorkingDays"], shipped.leastWorkingDays),
    kind: oneOr(said["kind"], kinds, shipped.kind),
    pausedBy: someOr(said["pausedBy"], bases, shipped.pausedBy),
    cutBy: cutIn(said["cutBy"], shipped.cutBy),
    warnings: warningsIn(said["warnings"]) ?? shipped.warnings,
    onExpiry: textOr(said["onExpiry"], shipped.onExpiry),
  };
}

type Head = Pick<ClockRule, "effectiveFrom" | "effectiveTo" | "source" | "confirmedBy">;

export function clockIdIn(value: unknown): ClockRuleId | null {
  return typeof value === "string" && isClock(value) ? value : null;
}

export function isClock(id: string): id is ClockRuleId {
  return Object.hasOwn(clockRules, id);
}

function cutIn(value: unknown, shipped: ClockRule["cutBy"]): ClockRule["cutBy"] {
  if (value === null) return null;
  const { clock, lead } = saidIn(value);
  if (clock !== "due") return shipped;
  return { clock, lead: lead === null ? null : (leads.find((one) => one === lead) ?? shipped?.lead ?? null) };
}

function warningsIn(value: unknown): readonly WarningPoint[] | null {
  if (!Array.isArray(value)) return null;
  const points: readonly unknown[] = value;
  return points.flatMap((point): readonly WarningPoint[] => {
    const { share, hoursBefore } = saidIn(point);
    if (typeof share === "number" && share > 0 && share < 1) return [{ share }];
    return typeof hoursBefore === "number" && hoursBefore > 0 ? [{ hoursBefore }] : [];
  });
}
