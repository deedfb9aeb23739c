import { dueUnder, type RuleSet, shippedRules } from "@/lib/law/request/rule-set";
import type { NoticeFacts, OrderFacts, RequestFile } from "@/lib/law/request/file";
import { orderInForce, secrecyEndedAt } from "@/lib/law/secrecy/secrecy";

/** Where one customer's notice stands. `held` is not a state a row can be in: it follows from the orders and the time. */
export type NoticeStanding =
  | { readonly kind: "held"; readonly until: Date | null; readonly order: OrderFacts }
  | { readonly kind: "due"; readonly dueAt: Date; readonly late: boolean }
  | { readonly kind: "queued" | "sent" | "unconfirmed" | "bounced" | "waived" };

export const noticeWords = {
  held: "Held under secrecy",
  due: "Due",
  queued: "On its way",
  sent: "Sent",
  unconfirmed: "Outcome unknown",
  bounced: "Bounced",
  waived: "Waived by counsel",
} as const satisfies Record<NoticeStanding["kind"], string>;

/**
 * A notice is due when it is owed and no order forbids it. After an order has ended the time to send runs anew from
 * that end, in the request's zone.
 */
export function noticeStanding(
  notice: Pick<NoticeFacts, "state" | "owedSince" | "dueAt">,
  orders: readonly OrderFacts[],
  zone: string,
  now: Date,
  rules: RuleSet = shippedRules,
): NoticeStanding {
  if (notice.state === "sent" || notice.state === "waived") return { kind: notice.state };
  const order = orderInForce(orders, now);
  if (order) return { kind: "held", until: order.endsAt, order };
  if (notice.state !== "owed") return { kind: notice.state };
  const ended = secrecyEndedAt(orders, now);
  const dueAt = ended && ended > notice.owedSince ? dueUnder(rules, "NOTICE_3D", ended, zone).at : notice.dueAt;
  return { kind: "due", dueAt, late: dueAt < now };
}

/** A notice no longer stands in the way of closing: sent, waived, or held by an order that outlasts the request. */
export function noticeSettled(standing: NoticeStanding): boolean {
  return standing.kind === "sent" || standing.kind === "waived" || standing.kind === "held";
}

/** Customers whose notice still stands in the way of closing. */
export function unsettled(file: RequestFile, now: Date): readonly string[] {
  return file.notices
    .filter((notice) => !noticeSettled(noticeStanding(notice, file.orders, file.zone, now, file.rules)))
    .map((notice) => notice.customerName);
}
