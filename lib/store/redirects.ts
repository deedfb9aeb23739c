import { randomUUID } from "node:crypto";
import type { AnswerOutcome, SkipReason } from "@/lib/law/redirect/redirect";
import type { Tx } from "@/lib/store/database";

/** One attempt a target; a letter to the authority may carry the attempts of several targets of one customer. */
export async function insertAttempts(
  tx: Tx,
  targetIds: readonly string[],
  messageId: string,
  sentById: string,
  sentAt: Date,
): Promise<void> {
  for (const targetId of targetIds) {
    const position = await tx.redirectAttempt.count({ where: { targetId } });
    await tx.redirectAttempt.create({
      data: { id: randomUUID(), targetId, position, outcome: "waiting", sentAt, sentById, messageId },
    });
  }
}

export async function insertSkips(
  tx: Tx,
  targetIds: readonly string[],
  skip: { reason: SkipReason; note: string; byId: string; at: Date },
): Promise<void> {
  for (const targetId of targetIds) {
    const position = await tx.redirectAttempt.count({ where: { targetId } });
    const { reason: skipReason, note, byId: answerById, at: answeredAt } = skip;
    await tx.redirectAttempt.create({
      data: { id: randomUUID(), targetId, position, outcome: "skipped", skipReason, note, answerById, answeredAt },
    });
  }
}

/** Writes the authority's answer on the newest attempt of each target. */
export async function answerAttempts(
  tx: Tx,
  attemptIds: readonly string[],
  answer: { outcome: AnswerOutcome; writingId: string | null; note: string; byId: string; at: Date },
): Promise<void> {
  const { outcome, writingId, note, byId: answerById, at: answeredAt } = answer;
  await tx.redirectAttempt.updateMany({
    where: { id: { in: [...attemptIds] } },
    data: { outcome, writingId, note, answerById, answeredAt },
  });
}
