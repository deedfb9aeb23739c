import { redirectStanding, stillAwaited } from "@/lib/law/redirect/redirect";
import { objectUntil } from "@/lib/law/notice/objection";
import type { RequestFile } from "@/lib/law/request/file";
import { endOfDay } from "@/lib/law/shared/plain-date";

/** A clock as casework starts it, its days counted plainly; it ends the day before the answer is due at the latest. */
export function aClock(file: RequestFile, rule: string, subjectId: string | null, startedAt: Date, days: number) {
  const ends = startedAt.getTime() + days * 86_400_000;
  const latest = file.dueAt === null || rule !== "REDIRECT_ANSWER" ? ends : file.dueAt.getTime() - 3 * 86_400_000;
  const id = `clock-${file.clocks.length}-${subjectId ?? rule}`;
  return { id, rule, subjectId, startedAt, dueAt: new Date(Math.min(ends, latest)), gate: false, endedAt: null };
}

/** A due date a week later; what it cut short moves with it. */
export function extended(file: RequestFile): Partial<RequestFile> {
  const dueAt = file.dueAt && new Date(file.dueAt.getTime() + 7 * 86_400_000);
  return { dueAt, clocks: windowsMoved({ ...file, dueAt }) };
}

/** The clocks with the time to object counted anew: it was cut by the due date, and moves with it. */
function windowsMoved(file: RequestFile): RequestFile["clocks"] {
  return file.clocks.map((clock) => {
    if (clock.rule !== "OBJECTION_WINDOW" || clock.endedAt !== null) return clock;
    const last = objectUntil(clock.startedAt, file);
    return last === null ? clock : { ...clock, dueAt: endOfDay(file.zone, last) };
  });
}

/** One clock for each customer a redirect letter is still to be sent about. */
export function clocksToAnswer(file: RequestFile, now: Date): RequestFile["clocks"] {
  const open = file.targets.filter((one) => redirectStanding(file, one) === "open");
  return [...new Set(open.map((one) => one.customerId))].map((id) => aClock(file, "REDIRECT_ANSWER", id, now, 7));
}

/** Whether silence does not count yet for the targets whose redirect waits. */
export function awaitsAnswer(file: RequestFile, now: Date): boolean {
  const waiting = file.targets.filter((one) => redirectStanding(file, one) === "waiting");
  return stillAwaited(file, waiting, now) !== null;
}
