import type { Tx } from "@/lib/store/database";

export interface OpenTry {
  readonly messageId: string;
  readonly requestId: string;
  readonly number: number;
}

/** Tries of this request's notices that may still put bytes on the wire: begun, not ended, lease running. */
export async function noticesInFlight(tx: Tx, requestId: string): Promise<readonly OpenTry[]> {
  return tx.$queryRaw<OpenTry[]>`
    SELECT a."messageId", m."requestId", a.number FROM "MessageAttempt" a JOIN "Message" m ON m.id = a."messageId"
    WHERE m."requestId" = ${requestId}::uuid AND m.kind = 'notice' AND a."endedAt" IS NULL
      AND a."leaseUntil" > clock_timestamp()`;
}

/** Tries whose sender is no more: the lease is over and nothing was ever written of how they ended. */
export async function abandonedTries(tx: Tx, limit: number): Promise<readonly OpenTry[]> {
  return tx.$queryRaw<OpenTry[]>`
    SELECT a."messageId", m."requestId", a.number FROM "MessageAttempt" a JOIN "Message" m ON m.id = a."messageId"
    WHERE a."endedAt" IS NULL AND a."leaseUntil" <= clock_timestamp() ORDER BY a."leaseUntil" LIMIT ${limit}`;
}

/** How each earlier try of this request's notices ended, oldest first. */
export async function noticeTries(tx: Tx, requestId: string) {
  const rows = await tx.messageAttempt.findMany({
    where: { message: { requestId, kind: "notice" }, endedAt: { not: null } },
    orderBy: [{ startedAt: "asc" }, { number: "asc" }],
    select: { messageId: true, number: true, result: true },
  });
  return rows.map(({ messageId, number, result }) => ({ message: messageId, try: number, result }));
}

/** Notices of a request that wait to be sent. */
export async function readyNotices(tx: Tx, requestId: string): Promise<readonly string[]> {
  const rows = await tx.message.findMany({
    where: { requestId, kind: "notice", state: "ready" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Held notices of a request; whoever wakes them holds the request and has judged its orders. */
export async function heldNotices(tx: Tx, requestId: string): Promise<readonly string[]> {
  const rows = await tx.message.findMany({ where: { requestId, kind: "notice", state: "held" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Requests with held notices that no order seems to forbid any more; the law judges again under the request's row. */
export async function requestsToWake(tx: Tx, now: Date, soon: Date, limit: number): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ requestId: string }[]>`
    SELECT DISTINCT m."requestId" FROM "Message" m JOIN "Notice" n ON n."messageId" = m.id
    WHERE m.state = 'held' AND m.kind = 'notice'
      AND NOT writdesk_silenced(m."requestId", n."customerId", ${now})
      AND NOT writdesk_silenced(m."requestId", n."customerId", ${soon})
    LIMIT ${limit}`;
  return rows.map(({ requestId }) => requestId);
}

/** Messages that wait for a try whose time has come, in case their job was lost. */
export async function waitingMessages(tx: Tx, now: Date, limit: number): Promise<readonly string[]> {
  const rows = await tx.message.findMany({
    where: { state: "ready", OR: [{ retryAt: null }, { retryAt: { lte: now } }] },
    orderBy: { createdAt: "asc" },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
