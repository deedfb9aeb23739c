import { startClock } from "@/lib/casework/run-clocks";
import type { RequestFile } from "@/lib/law/request/file";
import { type ClockEnd, endClockRows } from "@/lib/store/clocks";
import type { Tx } from "@/lib/store/database";
import { noticesCarried } from "@/lib/store/notices";

const rule = "OBJECTION_WINDOW";

/** Starts the time to object that a notice gives: what the letter promises, delivery keeps. */
export async function startObjecting(tx: Tx, file: RequestFile, noticeId: string, at: Date): Promise<void> {
  await startClock(tx, file, "OBJECTION_WINDOW", { at, subjectId: noticeId, gate: true });
}

/** A letter that never arrived gave nobody time to object. */
export async function endObjecting(
  tx: Tx,
  message: { readonly id: string; readonly requestId: string },
  end: ClockEnd,
): Promise<void> {
  const subjectId = { in: [...(await noticesCarried(tx, message.id))] };
  await endClockRows(tx, { requestId: message.requestId, rule, subjectId, main: false }, end);
}

/** The letter goes out once more: whoever was given time to object has all of it from now on. */
export async function objectAnew(
  tx: Tx,
  file: RequestFile,
  messageId: string,
  by: { readonly byId: string; readonly at: Date },
): Promise<void> {
  const carried = await noticesCarried(tx, messageId);
  const given = file.clocks.filter(
    (one) => one.rule === rule && one.endedAt === null && carried.includes(one.subjectId ?? ""),
  );
  await endObjecting(tx, { id: messageId, requestId: file.id }, { ...by, why: "The letter goes out once more" });
  for (const { subjectId } of given) if (subjectId !== null) await startObjecting(tx, file, subjectId, by.at);
}
