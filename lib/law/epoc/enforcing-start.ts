import type { ClockUnit } from "@/lib/law/deadline/clock-rule";
import { addDays, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";
import { afterDay } from "@/lib/law/shared/said-day";

/** What the enforcing authority's time counts from where nobody knows the day of its receipt. */
export const ourReceipt = "our own receipt of the order, as the day of the enforcing authority’s receipt is not known";

/**
 * From when the enforcing authority's time runs, and what that is where it is not what its rule names. Of a day without
 * its hour the end is taken for hours, so that nobody relies on an objection coming too late.
 * @param on the day of its receipt of the notification; null: it is not known
 */
export function enforcingStart(
  on: PlainDate | null,
  unit: ClockUnit,
  { zone, receivedAt }: { readonly zone: string; readonly receivedAt: Date },
): { readonly at: Date; readonly since?: string } {
  if (on === null) return { at: receivedAt, since: ourReceipt };
  if (unit === "hours")
    return { at: endOfDay(zone, on), since: "the end of the day of the enforcing authority’s receipt" };
  return { at: afterDay(zone, addDays(on, -1)) };
}
