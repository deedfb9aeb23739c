import type { Tx } from "@/lib/store/database";

export interface NewIncident {
  readonly id: string;
  readonly requestId: string;
  readonly kind: string;
  readonly what: string;
  readonly foundAt: Date;
  readonly customerId: string | null;
  readonly reportedById: string;
  readonly reportedAt: Date;
}

export async function insertIncident(tx: Tx, incident: NewIncident): Promise<void> {
  await tx.incident.create({ data: incident });
}

export async function settleIncidentRow(
  tx: Tx,
  id: string,
  end: { settledById: string; settledAt: Date; settlement: string; customerTold: string },
): Promise<void> {
  await tx.incident.update({ where: { id }, data: end });
}

/** Writes down whose data it was and when they were told; a customer once named stays. */
export async function setInjuredTold(tx: Tx, id: string, customerId: string, customerToldAt: Date): Promise<void> {
  await tx.incident.update({ where: { id }, data: { customerId, customerToldAt } });
}

/** A customer of the register by its id; null: there is none. */
export async function customerNamed(tx: Tx, id: string) {
  return tx.customer.findUnique({ where: { id }, select: { id: true, name: true } });
}

/** When something of this request left last; null when nothing has. */
export async function lastDelivery(tx: Tx, requestId: string): Promise<Date | null> {
  const row = await tx.production.findFirst({
    where: { requestId, deliveredAt: { not: null } },
    orderBy: { deliveredAt: "desc" },
    select: { deliveredAt: true },
  });
  return row?.deliveredAt ?? null;
}
