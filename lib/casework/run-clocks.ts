import type { PauseBasis } from "@/lib/law/deadline/clock-rule";
import { dueUnder } from "@/lib/law/request/rule-set";
import type { ClockRuleId } from "@/lib/law/deadline/rule";
import type { RequestFile } from "@/lib/law/request/file";
import { type ClockEnd, endClockRows, endPauseRow, insertClock, insertPause } from "@/lib/store/clocks";
import type { Tx } from "@/lib/store/database";

export interface ClockStart {
  readonly at: Date;
  /** What it is about beside the request: an order, a preservation, a clarification. */
  readonly subjectId?: string;
  /** Nothing is delivered before it runs out or is ended. */
  readonly gate?: boolean;
}

/** Starts a clock of a held request, and says when it runs out. */
export async function startClock(
  tx: Tx,
  file: RequestFile,
  rule: ClockRuleId,
  start: ClockStart,
): Promise<Date | null> {
  const { at: dueAt, reason } = dueUnder(file.rules, rule, start.at, file.zone);
  const { at: startedAt, subjectId = null, gate = false } = start;
  await insertClock(tx, { requestId: file.id, rule, subjectId, gate, startedAt, dueAt, reason, calendarVersion: null });
  return dueAt;
}

/** Ends the running clocks of a request that fit: by rule, by what they are about, or by id. */
export async function endClocks(
  tx: Tx,
  file: RequestFile,
  which: { readonly rule?: ClockRuleId; readonly subjectId?: string; readonly id?: string },
  end: ClockEnd,
): Promise<void> {
  const fitting = file.clocks.filter(
    (clock) =>
      clock.endedAt === null &&
      (which.id ?? clock.id) === clock.id &&
      (which.rule ?? clock.rule) === clock.rule &&
      (which.subjectId ?? clock.subjectId) === clock.subjectId,
  );
  await endClockRows(
    tx,
    fitting.map((clock) => clock.id),
    end,
  );
}

export interface Pausing {
  readonly basis: PauseBasis;
  /** What the evidence says, for the explanation of every clock it stops. */
  readonly words: string;
  readonly documentId: string | null;
  /** The challenge or clarification it rests on, where it rests on one. */
  readonly subjectId: string | null;
  readonly at: Date;
  readonly byId: string;
}

/** Stops the due date, and every clock whose rule takes this evidence, until the pause is ended. */
export async function pauseClocks(tx: Tx, file: RequestFile, { at, ...pause }: Pausing): Promise<string> {
  return insertPause(tx, { requestId: file.id, ...pause, fromAt: at });
}

/** Lets run on what stood still, with the time that was left. */
export async function resumeClocks(tx: Tx, _file: RequestFile, pauseId: string, at: Date): Promise<void> {
  await endPauseRow(tx, pauseId, at);
}
