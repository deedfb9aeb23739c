import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/store/database";

/** Opens a look back at an earlier delivery; null where one stands already. */
export async function openLookBack(tx: Tx, requestId: string, provenId: string, at: Date): Promise<string | null> {
  const row = { id: randomUUID(), requestId, provenId, openedAt: at };
  const { count } = await tx.lookBack.createMany({ data: [row], skipDuplicates: true });
  return count === 1 ? row.id : null;
}

export async function settleLookBackRow(
  tx: Tx,
  id: string,
  found: { finding: string; why: string; incidentId: string | null; settledById: string; settledAt: Date },
): Promise<void> {
  await tx.lookBack.update({ where: { id }, data: found });
}

export async function setAgencyTold(
  tx: Tx,
  suspicionId: string,
  told: { agencyTold: string; agencyToldBy: string; agencyToldAt: Date; agencyToldWords: string },
): Promise<void> {
  await tx.fraudSuspicion.update({ where: { id: suspicionId }, data: told });
}

/** What a request's own sender said of themselves, for a letter about them. */
export async function claimedSender(tx: Tx, id: string) {
  return tx.lawfulRequest.findUniqueOrThrow({ where: { id }, select: { officer: true, agencyReference: true } });
}
