import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/store/database";

export interface NewWarning {
  readonly requestId: string;
  readonly clockId: string;
  readonly words: string;
  readonly expired: boolean;
  /** The moment it tells of. */
  readonly at: Date;
  readonly createdAt: Date;
}

/** Tells some people of a clock, each by a mail of their own. Nobody is told twice of the same moment. */
export async function insertWarnings(tx: Tx, userIds: readonly string[], warning: NewWarning): Promise<void> {
  const rows = userIds.map((userId) => ({ id: randomUUID(), userId, ...warning }));
  await tx.clockWarning.createMany({ data: rows, skipDuplicates: true });
  const kept = await tx.clockWarning.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { id: true },
  });
  for (const { id } of kept) {
    const payload = JSON.stringify({ warningId: id });
    await tx.$executeRaw`SELECT writdesk_enqueue('send-warning', ${payload}::json, ${`warning:${id}`}, NULL)`;
  }
}

/** Who owns a request, who leads it, and who is kept from it: the people a warning may go to. */
export async function peopleOf(tx: Tx, requestId: string) {
  const { ownerId, compartment, reference } = await tx.lawfulRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { ownerId: true, compartment: true, reference: true },
  });
  const recused = await tx.recusal.findMany({ where: { requestId, endedAt: null }, select: { userId: true } });
  const kept = recused.map(({ userId }) => userId);
  const role = compartment === "national_security" ? "ns_counsel" : "senior_counsel";
  const active = { disabledAt: null, id: { notIn: kept } };
  const leads = await tx.user.findMany({
    where: { ...active, roles: { some: { role } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return { reference, ownerId, kept, leads: leads.map(({ id }) => id) };
}

/** Of some people those who still work at the desk. */
export async function stillHere(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.user.findMany({ where: { id: { in: [...ids] }, disabledAt: null }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** A warning that was not mailed yet, with its reader's address. Null: it was, or nobody may be told any more. */
export async function warningToMail(tx: Tx, id: string) {
  const row = await tx.clockWarning.findUnique({ where: { id } });
  if (!row || row.mailedAt !== null) return null;
  const request = await tx.lawfulRequest.findUnique({
    where: { id: row.requestId },
    select: { reference: true, compartment: true },
  });
  const user = await tx.user.findFirst({ where: { id: row.userId, disabledAt: null }, select: { email: true } });
  return request && user ? { ...row, ...request, email: user.email } : null;
}

export async function markMailed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.clockWarning.updateMany({ where: { id, mailedAt: null }, data: { mailedAt: at } });
}

/** Of some clocks those of which a person was told and has not said so, by request. */
export async function unseenAmong(tx: Tx, userId: string, clockIds: readonly string[]) {
  return tx.clockWarning.findMany({
    where: { userId, clockId: { in: [...clockIds] }, seenAt: null },
    distinct: ["clockId"],
    orderBy: [{ requestId: "asc" }, { clockId: "asc" }],
    select: { requestId: true, clockId: true, clock: { select: { rule: true } } },
  });
}

/** The reader has seen what they were told of a clock. */
export async function markSeen(tx: Tx, userId: string, clockId: string, at: Date): Promise<void> {
  await tx.clockWarning.updateMany({ where: { userId, clockId, seenAt: null }, data: { seenAt: at } });
}

/** What a person was told and has not seen, the newest of each clock, while that clock runs. */
export async function warningsFor(tx: Tx, userId: string, requestId?: string) {
  const rows = await tx.clockWarning.findMany({
    where: { userId, seenAt: null, clock: { endedAt: null }, ...(requestId !== undefined && { requestId }) },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      clockId: true,
      words: true,
      expired: true,
      at: true,
      clock: { select: { dueAt: true, request: { select: { reference: true, receivedZone: true } } } },
    },
  });
  return rows.filter((row, place) => rows.findIndex(({ clockId }) => clockId === row.clockId) === place);
}
