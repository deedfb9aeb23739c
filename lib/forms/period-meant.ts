import { z } from "zod";
import { addDays, plainDate } from "@/lib/law/shared/plain-date";
import { periodBetween, periodNamed, type ReportPeriod } from "@/lib/law/transparency/period";

/**
 * The period two days mean. `to` is the first day after it; but where the day itself closes a year, a half-year or a
 * quarter, as in 2024-01-01 to 2024-06-30, that is what is meant, and `to` is its last day.
 */
export function periodMeant(from: string, to: string): ReportPeriod | null {
  const end = plainDate(to);
  const exclusive = periodBetween(from, to);
  const inclusive = end ? periodBetween(from, addDays(end, 1)) : null;
  const named = (period: ReportPeriod | null) => period !== null && !period.label.includes("--");
  return named(inclusive) && !named(exclusive) ? inclusive : exclusive;
}

const dayOf = (typed: string) => typed.trim().slice(0, 10);

/** `period=2024-h1`, or `from` and `to` as days. */
export const periodForm = z
  .object({ period: z.string().optional(), from: z.string().optional(), to: z.string().optional() })
  .transform(({ period, from, to }, context): ReportPeriod => {
    const meant = period ? periodNamed(period.trim().toLowerCase()) : periodMeant(dayOf(from ?? ""), dayOf(to ?? ""));
    if (meant) return meant;
    context.addIssue({
      code: "custom",
      path: [period ? "period" : "from"],
      message:
        "Give a period such as 2024-h1, or the first day and the first day after it, as 2024-01-01 and 2024-07-01",
    });
    return z.NEVER;
  });
