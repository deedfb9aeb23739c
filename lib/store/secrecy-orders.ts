import { randomUUID } from "node:crypto";
import type { OrderFacts } from "@/lib/law/request/file";
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
}

/** An order as the desk lists it. */
export interface KeptOrder extends OrderFacts {
  readonly basis: string;
  readonly reviewAt: Date | null;
  readonly documentId: string | null;
  readonly extendsId: string | null;
  readonly placedAt: Date;
  readonly liftReason: string | null;
}

const guardFacts = {
  id: true,
  kind: true,
  issuedBy: true,
  startsAt: true,
  endsAt: true,
  liftedAt: true,
  targetIds: true,
} as const;

const keptOrder = {
  ...guardFacts,
  basis: true,
  reviewAt: true,
  documentId: true,
  extendsId: true,
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
  const { kind, basis, issuedBy, startsAt, endsAt, reviewAt, documentId, extendsId } = order;
  const said = { kind, basis, issuedBy, startsAt, endsAt, reviewAt, documentId, extendsId };
  await tx.secrecyOrder.create({ data: { id, requestId, ...said, placedById, placedAt: at } });
  return id;
}

export async function liftOrder(
  tx: Tx,
  id: string,
  lift: { readonly at: Date; readonly byId: string; readonly reason: string },
): Promise<void> {
  await tx.secrecyOrder.update({
    where: { id, liftedAt: null },
    data: { liftedAt: lift.at, liftedById: lift.byId, liftReason: lift.reason },
  });
}

/** What decides whether a notice may leave, read anew by the sender that holds the request. */
export async function orderFacts(tx: Tx, requestId: string): Promise<readonly OrderFacts[]> {
  return tx.secrecyOrder.findMany({ where: { requestId }, orderBy: { placedAt: "asc" }, select: guardFacts });
}

/** Every order and every claim of secrecy, oldest first. */
export async function ordersOf(tx: Tx, requestId: string): Promise<readonly KeptOrder[]> {
  return tx.secrecyOrder.findMany({ where: { requestId }, orderBy: { placedAt: "asc" }, select: keptOrder });
}
