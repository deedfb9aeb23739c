import type { RequestFile } from "@/lib/law/request/file";
import { ruleOfClock } from "@/lib/law/request/due-clock";
import { endsWithRequest, endsWithStage } from "@/lib/law/deadline/ends-with-request";
import { copyKept } from "@/lib/law/preservation/preservation";
import { type Stage, stageIsOpen, stages } from "@/lib/law/request/stage";
import { keepUnconfirmed } from "@/lib/casework/keep-unconfirmed";
import { replaceDue } from "@/lib/casework/run-clocks";
import { plainDate } from "@/lib/law/shared/plain-date";
import { endClockRows, lastDue } from "@/lib/store/clocks";
import type { Tx } from "@/lib/store/database";
import { clearDue } from "@/lib/store/requests";

/**
 * Lets the clocks follow a request to its next stage: once the answer has left, or none is owed any more, the due date
 * runs out no more; a request that is opened again is due when it was, and warns of what is still to come.
 */
export async function followStage(
  tx: Tx,
  file: RequestFile,
  next: Stage,
  by: { readonly at: Date; readonly byId: string },
): Promise<void> {
  if (next === file.stage) return;
  const end = { ...by, why: stages[next].words };
  const [ran, runs] = [owesAnswer(file.stage), owesAnswer(next)];
  if (ran && !runs) await endClockRows(tx, { requestId: file.id, main: true }, end);
  const awaited = endsWithStage[file.stage];
  if (awaited) await endClockRows(tx, { requestId: file.id, main: false, rule: awaited }, end);
  if (file.stage === "delivered") await keepUnconfirmed(tx, file, by.at);
  if (!stageIsOpen(next) && !stillToBeValidated(file, next))
    await endClockRows(tx, { requestId: file.id, main: false, rule: "EPOC_VALIDATE_48H" }, end);
  if (!runs) await endClockRows(tx, { requestId: file.id, main: false, rule: { in: [...endsWithRequest] } }, end);
  if (!ran && runs) await runAgain(tx, file, end);
}

async function runAgain(tx: Tx, file: RequestFile, end: { at: Date; byId: string; why: string }): Promise<void> {
  const last = await lastDue(tx, file.id);
  const rule = last && ruleOfClock(file.rules, file.instrument, last.rule);
  if (!last || last.endedAt === null || !rule) return;
  // Two days were for the copy, and it was made; its release has no day of its own.
  if (last.rule === "US_2704_2BD" && copyKept(file)) return clearDue(tx, file.id);
  const on = last.statedOn === null ? null : plainDate(last.statedOn);
  const stated = on && ({ on, by: last.rule === "extension" ? "extension" : "instrument" } as const);
  const when = { startedAt: last.startedAt, toldUntil: end.at, end };
  await replaceDue(tx, file, { id: last.rule, rule, stated }, when);
}

/** What left by an order that is not yet validated must come back if it never is; a withdrawal is the other way to end it. */
function stillToBeValidated({ production }: RequestFile, next: Stage): boolean {
  return next === "closed" && (production?.deliveredAt ?? null) !== null;
}

const owesAnswer = (stage: Stage): boolean => stageIsOpen(stage) && stage !== "delivered";
