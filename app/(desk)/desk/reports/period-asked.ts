import { periodForm } from "@/lib/forms/period-meant";
import { addDays, plainDate } from "@/lib/law/shared/plain-date";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { periodBetween, type ReportPeriod } from "@/lib/law/transparency/period";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The period an address of the desk names: `period`, or `from` and `last`, as people give days; else why there is none. */
export function periodAsked(query: Query): Result<ReportPeriod, string> {
  const { from, last } = query;
  if (typeof from === "string" && typeof last === "string") {
    const [first, end] = [plainDate(from), plainDate(last)];
    const period = first && end && periodBetween(first, addDays(end, 1));
    return period ? granted(period) : refused("Give two days that exist; the last one is not before the first.");
  }
  const read = periodForm.safeParse(query);
  return read.success ? granted(read.data) : refused(read.error.issues[0]?.message ?? "Name a period.");
}
