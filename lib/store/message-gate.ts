import type { MessageKind } from "@/lib/store/client/client";
import type { DeliveryState, TryResult } from "@/lib/law/notice/delivery";
import type { Tx } from "@/lib/store/database";

/** Where the law's time comes from: the database's own clock, or the clock of a demo or a test. */
export type Clock = "database" | (() => Date);

/** The instant by which orders are judged; read anew each time, after whatever was waited for. */
export async function instantOf(tx: Tx, clock: Clock): Promise<Date> {
  if (clock !== "database") return clock();
  const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  if (!row) throw new Error("The database does not tell the time");
  return row.at;
}

/** What leaves, the same at every try. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly date: Date;
}

export interface GateMessage {
  readonly id: string;
  readonly requestId: string;
  readonly kind: MessageKind;
  readonly state: DeliveryState;
  readonly mail: OutgoingMail;
}

export async function gateMessage(tx: Tx, id: string): Promise<GateMessage | null> {
  const row = await tx.message.findUnique({ where: { id } });
  if (!row) return null;
  const { requestId, kind, state, sender, recipient, subject, text, html, mailId, createdAt } = row;
  const mail = { from: sender, to: recipient, subject, text, html, messageId: mailId, date: createdAt };
  return { id, requestId, kind, state, mail };
}

/** Holds a request until the transaction ends, as every step does: a sender and whoever places an order take turns. */
export async function holdRequest(tx: Tx, requestId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "LawfulRequest" WHERE id = ${requestId}::uuid FOR UPDATE`;
}

/**
 * Claims a message for one try. The lease is the machines' own affair and runs by the database's clock, whatever the
 * law's clock says; `at` is the law's time, by which the database's guard judges the orders once more.
 *
 * @returns the number of the try
 */
export async function startTry(tx: Tx, messageId: string, at: Date, leaseMs: number): Promise<number> {
  const number = (await tx.messageAttempt.count({ where: { messageId } })) + 1;
  await tx.$executeRaw`
    INSERT INTO "MessageAttempt" ("messageId", number, "startedAt", "leaseUntil")
    VALUES (${messageId}::uuid, ${number}, ${at}, clock_timestamp() + ${leaseMs}::int * interval '1 millisecond')`;
  await setMessage(tx, messageId, "claimed");
  return number;
}

/** Whether a try is still open: nobody has settled it in the meantime. */
export async function tryStands(tx: Tx, messageId: string, number: number): Promise<boolean> {
  return (await tx.messageAttempt.count({ where: { messageId, number, endedAt: null } })) === 1;
}

/** When the last try of a message began. */
export async function lastTryAt(tx: Tx, messageId: string): Promise<Date> {
  const last = await tx.messageAttempt.findFirstOrThrow({
    where: { messageId },
    orderBy: { number: "desc" },
    select: { startedAt: true },
  });
  return last.startedAt;
}

export async function endTry(
  tx: Tx,
  messageId: string,
  number: number,
  end: { readonly result: TryResult; readonly detail: string; readonly at: Date },
): Promise<void> {
  const { result, detail, at } = end;
  await tx.messageAttempt.update({
    where: { messageId_number: { messageId, number }, endedAt: null },
    data: { result, detail, endedAt: at },
  });
}

/** @param retryAt when the next try is due, for people to see; the job in the queue has its own time */
export async function setMessage(tx: Tx, id: string, state: DeliveryState, retryAt: Date | null = null): Promise<void> {
  await tx.message.update({ where: { id }, data: { state, retryAt } });
}

/** Wakes the worker after a while of real time, whatever the law's clock does meanwhile. Asking twice is asking once. */
export async function wakeAfter(tx: Tx, messageId: string, delayMs: number): Promise<void> {
  const payload = JSON.stringify({ messageId });
  await tx.$executeRaw`
    SELECT writdesk_enqueue('send-message', ${payload}::json, ${`message:${messageId}`},
                            clock_timestamp() + ${delayMs}::int * interval '1 millisecond')`;
}
