import { endClocks, startClock, startToDay } from "@/lib/casework/run-clocks";
import { lastHeard } from "@/lib/law/redirect/redirect";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import { type ClockEnd, endClockRows } from "@/lib/store/clocks";
import type { Tx } from "@/lib/store/database";
import type { Unreached } from "@/lib/store/redirects";

/**
 * One letter a customer, so one clock a letter, by whatever way it went: silence counts once the last of them has run.
 * Where the deadline is at risk the answer is asked for on the day of the letter.
 */
export async function startToAnswer(tx: Tx, file: RequestFile, customerId: string, sentAt: Date): Promise<PlainDate> {
  await startClock(tx, file, "REDIRECT_CHASE", { at: sentAt, subjectId: customerId });
  const last = await startToDay(tx, file, "REDIRECT_ANSWER", { at: sentAt, subjectId: customerId });
  const today = dayIn(file.zone, sentAt);
  return last < today ? today : last;
}

const waits = ["REDIRECT_ANSWER", "REDIRECT_CHASE"] as const;

/** A letter that never arrived gives nobody time: its own clocks end, and those of letters before it run on. */
export async function endUnreached(
  tx: Tx,
  requestId: string,
  letters: readonly Unreached[],
  end: ClockEnd,
): Promise<void> {
  for (const { customerId, sentAt } of letters) {
    if (customerId === null || sentAt === null) continue;
    await endClockRows(tx, { requestId, rule: { in: [...waits] }, subjectId: customerId, startedAt: sentAt }, end);
  }
}

/** Ends the clocks of customers of whose targets none waits for a first answer any more. */
export async function endAnswered(
  tx: Tx,
  file: RequestFile,
  answered: readonly TargetFacts[],
  end: ClockEnd,
): Promise<void> {
  const unanswered = (one: TargetFacts) => lastHeard(one)?.outcome === "waiting" && !answered.includes(one);
  const waiting = new Set(file.targets.filter(unanswered).map(({ customerId }) => customerId));
  for (const customerId of new Set(answered.map((one) => one.customerId))) {
    if (customerId === null || waiting.has(customerId)) continue;
    for (const rule of waits) await endClocks(tx, file, { rule, subjectId: customerId }, end);
  }
}
