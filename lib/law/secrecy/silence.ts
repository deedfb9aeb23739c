import type { OrderFacts } from "@/lib/law/request/file";
import { orderInForce } from "@/lib/law/secrecy/secrecy";

/**
 * An order that starts this soon already holds a notice back: the bytes of one handed over now may arrive after the
 * order has begun, and the clocks of two machines differ.
 */
export const startsSoonMs = 30_000;

/** The order for which nothing may be handed to the mail server now: one in force, or one about to be. */
export function silencingOrder(orders: readonly OrderFacts[], now: Date): OrderFacts | null {
  return orderInForce(orders, now) ?? orderInForce(orders, new Date(now.getTime() + startsSoonMs));
}
