import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/store/database";

/** Everybody whose roles open requests, with their roles: whom a conflict can concern. */
export async function colleagues(tx: Tx) {
  const seeing = ["intake", "reviewer", "senior_counsel", "custodian", "publisher", "auditor", "ns_counsel"] as const;
  const rows = await tx.user.findMany({
    where: { disabledAt: null, roles: { some: { role: { in: [...seeing] } } } },
    orderBy: { name: "asc" },
    select: { id: true, name: true, roles: { select: { role: true } } },
  });
  return rows.map(({ roles, ...person }) => ({ ...person, roles: roles.map(({ role }) => role) }));
}

/** From here on the person no longer sees the request: the last thing written where it is the writer's own. */
export async function insertRecusal(
  tx: Tx,
  recusal: { requestId: string; userId: string; reason: string; byId: string; at: Date },
): Promise<void> {
  // No answer is asked of the database: whoever keeps themself from it could not read it.
  await tx.recusal.createMany({ data: [{ id: randomUUID(), ...recusal }] });
}

export async function endRecusalRow(tx: Tx, id: string, endedById: string, endedAt: Date): Promise<void> {
  await tx.recusal.update({ where: { id }, data: { endedById, endedAt } });
}

/** Who owns a request, if anybody does. */
export async function ownerOf(tx: Tx, requestId: string): Promise<string | null> {
  const { ownerId } = await tx.lawfulRequest.findUniqueOrThrow({ where: { id: requestId }, select: { ownerId: true } });
  return ownerId;
}
