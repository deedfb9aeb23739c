import type { RequestFile } from "@/lib/law/request/file";
import { clockIn, type RuleSet } from "@/lib/law/request/rule-set";
import { addDays, dayIn, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";

/**
 * The last day to object: the window, but never later than the day before the answer is due. Null when no whole day is
 * left.
 *
 * @param writtenAt when the letter was approved; the day is counted in `zone`
 */
export function objectUntil(writtenAt: Date, dueAt: Date | null, zone: string, rules: RuleSet): PlainDate | null {
  const written = dayIn(zone, writtenAt);
  const window = addDays(written, clockIn(rules, "OBJECTION_WINDOW").length);
  const lastBeforeDue = dueAt === null ? window : addDays(dayIn(zone, dueAt), -1);
  const last = lastBeforeDue < window ? lastBeforeDue : window;
  return last > written ? last : null;
}

/**
 * The last day on which a customer who was told may still object: what the letters promise, delivery keeps. Null when
 * no window is open.
 */
export function objectionOpen(file: RequestFile, now: Date): PlainDate | null {
  const days = file.notices
    .filter((notice) => notice.state === "queued" || notice.state === "sent" || notice.state === "unconfirmed")
    .flatMap(({ approvedAt }) => (approvedAt ? (objectUntil(approvedAt, file.dueAt, file.zone, file.rules) ?? []) : []))
    .filter((last) => endOfDay(file.zone, last) > now);
  return days.toSorted().at(-1) ?? null;
}
