import type { Delivered } from "@/lib/law/notice/customer-disclosure";
import type { Tx } from "@/lib/store/database";

/** All that reached the authority, oldest first. */
export async function deliveriesOf(tx: Tx, requestId: string): Promise<readonly Delivered[]> {
  const rows = await tx.production.findMany({
    where: { requestId, deliveredAt: { not: null } },
    orderBy: { deliveredAt: "asc" },
    select: { deliveredAt: true, files: { select: { itemId: true } } },
  });
  return rows.flatMap(({ deliveredAt, files }) =>
    deliveredAt === null ? [] : { at: deliveredAt, itemIds: files.map((file) => file.itemId) },
  );
}

/** Whom a customer named for notices, the preferred one first. */
export async function noticeContacts(tx: Tx, customerId: string) {
  return tx.noticeContact.findMany({
    where: { customerId },
    orderBy: [{ preferred: "desc" }, { email: "asc" }],
    select: { id: true, name: true, email: true },
  });
}

/** The same of several customers, each contact with whose it is. */
export async function contactsOf(tx: Tx, customerIds: readonly string[]) {
  return tx.noticeContact.findMany({
    where: { customerId: { in: [...customerIds] } },
    orderBy: [{ preferred: "desc" }, { email: "asc" }],
    select: { id: true, customerId: true, name: true, email: true, preferred: true },
  });
}
