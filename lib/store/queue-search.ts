import { referenceKey, storedIntakeRef } from "@/lib/law/authority/reference-key";
import { readReference } from "@/lib/law/request/reference";
import type { Tx } from "@/lib/store/database";
import { likePart } from "@/lib/store/parties";

/** What a search text could mean, found out once before the queue is walked. */
export interface Found {
  readonly reference: string | null;
  /** The text folded as authorities' references are; "" matches none. */
  readonly referenceKey: string;
  readonly authorityIds: readonly string[];
  readonly requestIds: readonly string[];
}

/** More than this many authorities or accounts under one search text tell nothing apart. */
const most = 500;

/** Looks for our reference however it is spelt, an authority's reference or name, an intake number, an account identifier. */
export async function findForQueue(tx: Tx, q: string): Promise<Found> {
  const authorities = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Authority" WHERE name ILIKE ${likePart(q)} LIMIT ${most}`;
  const targets = await tx.target.findMany({
    where: { identifier: { in: [...new Set([q, q.toLowerCase()])] } },
    take: most,
    select: { requestId: true },
  });
  const imported = await tx.lawfulRequest.findMany({
    where: { intakeRef: { in: [q, storedIntakeRef(q, true)] } },
    select: { id: true },
  });
  return {
    reference: readReference(q),
    referenceKey: referenceKey(q),
    authorityIds: authorities.map(({ id }) => id),
    requestIds: [...targets.map(({ requestId }) => requestId), ...imported.map(({ id }) => id)],
  };
}

/** Instruments to choose from: those of the law, and of imports those with at least one request the actor may see. */
export async function instrumentLabels(tx: Tx) {
  return tx.instrument.findMany({
    where: { OR: [{ origin: "law" }, { requests: { some: {} } }] },
    orderBy: [{ origin: "desc" }, { label: "asc" }],
    take: 200,
    select: { code: true, label: true },
  });
}

/** Under which authority and reference a request came in, as far as the actor may see it. */
export async function agencyReferenceOf(tx: Tx, reference: string) {
  return tx.lawfulRequest.findUnique({
    where: { reference },
    select: { id: true, authorityId: true, agencyReference: true, dueAt: true, dueReason: true, receivedZone: true },
  });
}
