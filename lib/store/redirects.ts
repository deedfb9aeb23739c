import { randomUUID } from "node:crypto";
import type { AnswerOutcome, SkipReason } from "@/lib/law/redirect/redirect";
import type { Tx } from "@/lib/store/database";

export interface NewLetter {
  /** `email` for one from the outbox. */
  readonly channel: string;
  readonly recipient: string;
  readonly messageId: string | null;
  readonly letterId: string | null;
  readonly note: string;
}

/** One attempt a target; a letter to the authority may carry the attempts of several targets of one customer. */
export async function insertAttempts(
  tx: Tx,
  targetIds: readonly string[],
  { channel, recipient, messageId, letterId, note }: NewLetter,
  sentById: string,
  sentAt: Date,
): Promise<void> {
  const letter = { channel, recipient, messageId, letterId, note, sentById, sentAt };
  for (const targetId of targetIds) {
    const position = await tx.redirectAttempt.count({ where: { targetId } });
    await tx.redirectAttempt.create({ data: { id: randomUUID(), targetId, position, outcome: "waiting", ...letter } });
  }
}

export interface Unreached {
  readonly targetId: string;
  readonly customerId: string | null;
  readonly sentAt: Date | null;
}

/** The mail server refused a letter for good: what waited for its answer is to be attempted another way. */
export async function bounceAttempts(tx: Tx, messageId: string): Promise<readonly Unreached[]> {
  const bounced = await tx.redirectAttempt.findMany({
    where: { messageId, outcome: "waiting" },
    select: { id: true, targetId: true, sentAt: true, target: { select: { customerId: true } } },
  });
  for (const { id } of bounced) await tx.redirectAttempt.update({ where: { id }, data: { outcome: "bounced" } });
  return bounced.map(({ targetId, sentAt, target }) => ({ targetId, sentAt, customerId: target.customerId }));
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

/** Writes an answer beside those before it, and on the attempts it is about: the newest that arrived of each target. */
export async function answerAttempts(
  tx: Tx,
  attemptIds: readonly string[],
  answer: { outcome: AnswerOutcome; writingId: string | null; note: string; byId: string; at: Date },
): Promise<void> {
  const { outcome, writingId, note, byId, at } = answer;
  for (const attemptId of attemptIds)
    await tx.redirectAnswer.create({ data: { id: randomUUID(), attemptId, outcome, writingId, note, byId, at } });
  await tx.redirectAttempt.updateMany({
    where: { id: { in: [...attemptIds] } },
    data: { outcome, writingId, answerById: byId, answeredAt: at },
  });
}
