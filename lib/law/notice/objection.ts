import { reckon } from "@/lib/law/deadline/reckon";
import type { RequestFile } from "@/lib/law/request/file";
import { clockIn, cutByDue } from "@/lib/law/request/rule-set";
import { addDays, dayIn, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";

/** What the time to object is counted with. */
type Counted = Pick<RequestFile, "dueAt" | "zone" | "rules" | "objectionCalendar">;

/**
 * The last whole day to object: the window, by its rule, but no later than the time kept free before the answer is due.
 * Null when no whole day is left.
 *
 * @param writtenAt when the letter was approved; the day is counted in the request's zone
 */
export function objectUntil(writtenAt: Date, { dueAt, zone, rules, objectionCalendar }: Counted): PlainDate | null {
  const rule = clockIn(rules, "OBJECTION_WINDOW");
  const cut = rule.cutBy && dueAt ? { cut: cutByDue(rules, rule.cutBy, dueAt) } : {};
  const started = { id: "OBJECTION_WINDOW", startedAt: writtenAt, zone, calendar: objectionCalendar, pauses: [] };
  const { at } = reckon(rule, { ...started, ...cut });
  const last = at && lastWholeDay(at, zone);
  return last !== null && last > dayIn(zone, writtenAt) ? last : null;
}

/**
 * The last day on which a customer who was told may still object: what the letters promise, delivery keeps. Null when
 * no window is open. A letter from before windows were clocks is counted anew.
 */
export function objectionOpen(file: RequestFile, now: Date): PlainDate | null {
  const windows = file.clocks.filter(({ rule }) => rule === "OBJECTION_WINDOW");
  const clocked = new Set(windows.map(({ subjectId }) => subjectId));
  const running = windows.flatMap(({ dueAt, endedAt }) => (dueAt === null || endedAt !== null ? [] : [dueAt]));
  const counted = file.notices
    .filter(({ id, state }) => ["queued", "sent", "unconfirmed"].includes(state) && !clocked.has(id))
    .flatMap(({ approvedAt }) => (approvedAt ? (objectUntil(approvedAt, file) ?? []) : []))
    .map((last) => endOfDay(file.zone, last));
  const last = [...running, ...counted].filter((at) => at > now).toSorted((a, b) => a.getTime() - b.getTime());
  const end = last.at(-1);
  return end === undefined ? null : dayIn(file.zone, end);
}

function lastWholeDay(at: Date, zone: string): PlainDate {
  const day = dayIn(zone, at);
  return endOfDay(zone, day) <= at ? day : addDays(day, -1);
}
