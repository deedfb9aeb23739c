import { randomUUID } from "node:crypto";
import type { OrderFacts } from "@/lib/law/request/file";
import { ordersOver } from "@/lib/law/secrecy/secrecy";
import type { Tx } from "@/lib/store/database";

export interface NewOrder {
  readonly kind: "claimed_unsupported" | "ordered" | "built_in";
  readonly basis: string;
  readonly issuedBy: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly reviewAt: Date | null;
  readonly documentId: string | null;
  readonly extendsId: string | null;
  readonly issuedOn: string | null;
  readonly targetIds: readonly string[];
  readonly restoresId?: string | null;
}

/** An order as the desk lists it. */
export interface KeptOrder extends OrderFacts {
  readonly basis: string;
  readonly reviewAt: Date | null;
  readonly documentId: string | null;
  readonly placedAt: Date;
  readonly liftReason: string | null;
}

/** What the law asks of an order, as columns. */
export const orderColumns = {
  id: true,
  kind: true,
  issuedBy: true,
  startsAt: true,
  endsAt: true,
  liftedAt: true,
  targetIds: true,
  extendsId: true,
  restoresId: true,
} as const;

const keptOrder = {
  ...orderColumns,
  basis: true,
  reviewAt: true,
  documentId: true,
  placedAt: true,
  liftReason: true,
} as const;

export async function insertOrder(
  tx: Tx,
  requestId: string,
  order: NewOrder,
  placedById: string,
  at: Date,
): Promise<string> {
  const id = randomUUID();
  const { kind, basis, issuedBy, startsAt, endsAt, reviewAt, documentId, extendsId, issuedOn } = order;
  const said = { kind, basis, issuedBy, startsAt, endsAt, reviewAt, documentId, extendsId, issuedOn };
  const kept = { targetIds: [...order.targetIds], restoresId: order.restoresId ?? null, placedById, placedAt: at };
  await tx.secrecyOrder.create({ data: { id, requestId, ...said, ...kept } });
  return id;
}

export async function liftOrder(
  tx: Tx,
  id: string,
  lift: { readonly at: Date; readonly byId: string; readonly reason: string; readonly documentId: string | null },
): Promise<void> {
  const { at: liftedAt, byId: liftedById, reason: liftReason, documentId: liftDocumentId } = lift;
  await tx.secrecyOrder.update({
    where: { id, liftedAt: null },
    data: { liftedAt, liftedById, liftReason, liftDocumentId },
  });
}

/** What decides whether a notice may leave, read anew by the sender that holds the request. */
export async function orderFacts(tx: Tx, requestId: string): Promise<readonly OrderFacts[]> {
  return tx.secrecyOrder.findMany({ where: { requestId }, orderBy: { placedAt: "asc" }, select: orderColumns });
}

/**
 * The orders over the customer whose notice a message carries; a message that carries none any more is held to every
 * order of its request.
 */
export async function ordersOverMessage(
  tx: Tx,
  { id, requestId }: { readonly id: string; readonly requestId: string },
): Promise<readonly OrderFacts[]> {
  const orders = await orderFacts(tx, requestId);
  const notice = await tx.notice.findFirst({ where: { messageId: id }, select: { customerId: true } });
  if (!notice) return orders;
  const targets = await tx.target.findMany({ where: { requestId }, select: { id: true, customerId: true } });
  return ordersOver(orders, targets, notice.customerId);
}

/** Every order and every claim of secrecy, oldest first. */
export async function ordersOf(tx: Tx, requestId: string): Promise<readonly KeptOrder[]> {
  return tx.secrecyOrder.findMany({ where: { requestId }, orderBy: { placedAt: "asc" }, select: keptOrder });
}
