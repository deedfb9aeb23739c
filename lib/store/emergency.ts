import type { Tx } from "@/lib/store/database";

/** Flags an authority, from the first time on; one that is flagged stays as it is. */
export async function setFlag(tx: Tx, authorityId: string, reason: string, at: Date): Promise<void> {
  await tx.authority.updateMany({
    where: { id: authorityId, flaggedAt: null },
    data: { flaggedAt: at, flagReason: reason },
  });
}

/** Takes the flag off. False: there was none. */
export async function clearFlagOf(tx: Tx, authorityId: string): Promise<boolean> {
  const { count } = await tx.authority.updateMany({
    where: { id: authorityId, flaggedAt: { not: null } },
    data: { flaggedAt: null, flagReason: null },
  });
  return count === 1;
}

/** Writes down that process followed; null where it is a request of its own, tied by a link. */
export async function setLaterProcess(tx: Tx, requestId: string, documentId: string | null, at: Date): Promise<void> {
  await tx.lawfulRequest.update({
    where: { id: requestId },
    data: { laterProcessAt: at, laterProcessDocId: documentId },
  });
}

/** Requests whose time for later process has run out, the longest over first. */
export async function followUpsOver(tx: Tx, now: Date, limit: number) {
  const rows = await tx.clock.findMany({
    where: { rule: "EMERG_FOLLOWUP", endedAt: null, dueAt: { lte: now } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: limit,
    select: { request: { select: { reference: true, version: true } } },
  });
  return rows.map(({ request }) => request);
}

/** A request the actor may see, as the process that followed an emergency is judged. */
export async function followedBy(tx: Tx, reference: string) {
  return tx.lawfulRequest.findUnique({
    where: { reference },
    select: { id: true, authorityId: true, receivedAt: true },
  });
}

/** Since when an authority is flagged, and why. */
export async function flagOf(tx: Tx, authorityId: string) {
  return tx.authority.findUniqueOrThrow({
    where: { id: authorityId },
    select: { flaggedAt: true, flagReason: true },
  });
}
