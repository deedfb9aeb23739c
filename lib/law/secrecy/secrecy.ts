import type { OrderFacts } from "@/lib/law/request/file";

export type SecrecyStanding = "claimed_unsupported" | "not_yet" | "in_force" | "ended" | "lifted";

export const secrecyWords = {
  claimed_unsupported: "Claimed without a legal basis; it forbids nothing",
  not_yet: "Not yet in force",
  in_force: "In force",
  ended: "Ended",
  lifted: "Lifted",
} as const satisfies Record<SecrecyStanding, string>;

export function secrecyStanding(order: OrderFacts, now: Date): SecrecyStanding {
  if (order.kind === "claimed_unsupported") return "claimed_unsupported";
  if (order.liftedAt) return "lifted";
  if (order.startsAt > now) return "not_yet";
  return order.endsAt === null || order.endsAt > now ? "in_force" : "ended";
}

/**
 * The order that forbids telling the customer now; of several, the one that lasts longest. An open-ended order
 * outlasts any date. A bare request for confidentiality forbids nothing.
 */
export function orderInForce(orders: readonly OrderFacts[], now: Date): OrderFacts | null {
  const standing = orders.filter((order) => secrecyStanding(order, now) === "in_force");
  return standing.reduce<OrderFacts | null>(
    (longest, order) => (longest && lasts(longest) >= lasts(order) ? longest : order),
    null,
  );
}

/** A target, as far as secrecy about some of them asks: whose it is. */
export interface TargetOf {
  readonly id: string;
  readonly customerId: string | null;
}

/** The orders that are about a customer: those about every target, and those about one of its own. */
export function ordersOver(
  orders: readonly OrderFacts[],
  targets: readonly TargetOf[],
  customerId: string,
): readonly OrderFacts[] {
  return orders.filter(
    ({ targetIds }) =>
      targetIds.length === 0 || targets.some((one) => one.customerId === customerId && targetIds.includes(one.id)),
  );
}

/** When the last order that was in force ended, by date or by lifting; null when none ever forbade a notice. */
export function secrecyEndedAt(orders: readonly OrderFacts[], now: Date): Date | null {
  if (orderInForce(orders, now)) return null;
  const ends = orders
    .filter((order) => order.kind !== "claimed_unsupported" && order.startsAt <= now)
    .map((order) => order.liftedAt ?? order.endsAt)
    .filter((end) => end !== null);
  return ends.reduce<Date | null>((latest, end) => (latest && latest >= end ? latest : end), null);
}

function lasts(order: OrderFacts): number {
  return order.endsAt?.getTime() ?? Number.POSITIVE_INFINITY;
}
