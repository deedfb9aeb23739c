import { z } from "zod";
import { periodBetween, periodNamed, type ReportPeriod } from "@/lib/law/transparency/period";

/** A period by its name, as an address or a command gives it; capitals are forgiven. */
export const reportPeriodLabel = z
  .string("Name the period, such as 2024-h1")
  .trim()
  .toLowerCase()
  .transform((label, context): ReportPeriod => {
    const period = periodNamed(label);
    if (period) return period;
    context.addIssue({ code: "custom", message: "Name a year (2024), a half-year (2024-h1) or a quarter (2024-q1)" });
    return z.NEVER;
  });

const day = z.iso.date("Give a day that exists, as 2024-07-01");

/** A period by its first day and the first day after it. */
export const reportPeriodBetween = z.object({ from: day, to: day }).transform(({ from, to }, context): ReportPeriod => {
  const period = periodBetween(from, to);
  if (period) return period;
  const empty = from >= to;
  const message = empty
    ? "Give a day after the first; the report ends before this day begins"
    : "Give days between 1900 and 2199";
  context.addIssue({ code: "custom", path: ["to"], message });
  return z.NEVER;
});
