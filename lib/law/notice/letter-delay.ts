import { type DeferralReason, deferralReasons } from "@/lib/law/notice/deferral";
import type { LetterFact } from "@/lib/law/shared/letter";
import { dayInWords, dayWithZone } from "@/lib/law/shared/letter-words";
import type { PlainDate } from "@/lib/law/shared/plain-date";

/** Why a notice comes late: an order forbade it, or we held it back ourselves for a ground the policy knows. */
export type NoticeDelay =
  | { readonly why: "order"; readonly orders: readonly EndedOrder[] }
  | { readonly why: DeferralReason; readonly endedOn: PlainDate };

export interface EndedOrder {
  readonly issuedBy: string;
  /** The law it rests on, as the order states it. */
  readonly basis: string;
  readonly startedOn: PlainDate;
  /** The last day on which it forbade telling. */
  readonly endedOn: PlainDate;
}

export function delayInWords(delay: NoticeDelay, zone: string): string {
  if (delay.why !== "order") {
    return `We did not tell you earlier because ${deferralReasons[delay.why].letter}. That ground ended on ${dayWithZone(delay.endedOn, zone)}.`;
  }
  const orders = delay.orders.map(
    (order) =>
      `${order.issuedBy} forbade it under ${order.basis} from ${dayInWords(order.startedOn)} through ${dayWithZone(order.endedOn, zone)}`,
  );
  return `We were not allowed to tell you earlier: ${orders.join("; ")}.`;
}

export function delayFacts(delay: NoticeDelay, zone: string): readonly LetterFact[] {
  if (delay.why !== "order") return [{ label: "Held back until", value: dayWithZone(delay.endedOn, zone) }];
  return delay.orders.map((order) => ({
    label: "Order of secrecy",
    value: `${order.issuedBy}, ${order.basis}, ${dayInWords(order.startedOn)} through ${dayWithZone(order.endedOn, zone)}`,
  }));
}
