import { periodForm } from "@/lib/forms/period-meant";
import type { ReportPeriod } from "@/lib/law/transparency/period";
import { WrongUsage, type Given } from "./command";

/** How the verbs about reports take a period. */
export const periodOptions = { period: { type: "string" }, from: { type: "string" }, to: { type: "string" } } as const;

/** The period that was given; throws `WrongUsage` when it is none. */
export function periodGiven(given: Pick<Given, "value">): ReportPeriod {
  const read = periodForm.safeParse({
    period: given.value("period"),
    from: given.value("from"),
    to: given.value("to"),
  });
  if (read.success) return read.data;
  throw new WrongUsage(`${read.error.issues[0]?.message ?? "The period is missing"}.`);
}
