import type { OrderFacts } from "@/lib/law/request/file";
import { objectionKind } from "@/lib/law/request/track-facts";
import { secrecyStanding, type SecrecyStanding, secrecyWords } from "@/lib/law/secrecy/secrecy";

/** Where an order stands with what stands around it: a filing against it, an order that prolongs it. */
export type SecrecyState = SecrecyStanding | "challenged" | "extended";

export const secrecyStateWords = {
  ...secrecyWords,
  challenged: "In force, challenged",
  extended: "Extended by a later order",
} as const satisfies Record<SecrecyState, string>;

interface Around {
  readonly orders: readonly Pick<OrderFacts, "id" | "extendsId" | "liftedAt">[];
  readonly challenges: readonly {
    readonly orderId: string | null;
    readonly ruling: string | null;
    readonly kind: string;
  }[];
}

/** A challenge says more than an extension, as counsel has to follow it; what was lifted, or never bound, is just that. */
export function secrecyState(order: OrderFacts, { orders, challenges }: Around, now: Date): SecrecyState {
  const standing = secrecyStanding(order, now);
  if (standing === "claimed_unsupported" || standing === "lifted") return standing;
  if (standing !== "ended" && challenges.some((one) => isAgainst(one, order))) return "challenged";
  return orders.some((one) => one.extendsId === order.id && one.liftedAt === null) ? "extended" : standing;
}

function isAgainst({ orderId, ruling, kind }: Around["challenges"][number], order: OrderFacts): boolean {
  if (ruling !== null || kind === objectionKind || orderId === null) return false;
  return orderId === order.id || orderId === order.restoresId;
}
