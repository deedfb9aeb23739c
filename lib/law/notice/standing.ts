import { deferralInForce, deferralOver } from "@/lib/law/notice/deferral";
import { dueUnder, type RuleSet } from "@/lib/law/request/rule-set";
import type { NoticeFacts, OrderFacts, RequestFile } from "@/lib/law/request/file";
import type { ClockFacts } from "@/lib/law/request/track-facts";
import { toldName } from "@/lib/law/notice/whom-to-tell";
import { orderInForce, ordersOver, secrecyEndedAt, type TargetOf } from "@/lib/law/secrecy/secrecy";

/** Where one customer's notice stands. `held` is not a state a row can be in: it follows from the orders and the time. */
export type NoticeStanding =
  | { readonly kind: "held"; readonly until: Date | null; readonly order: OrderFacts }
  | { readonly kind: "deferred"; readonly until: Date; readonly reason: string }
  | { readonly kind: "due"; readonly dueAt: Date; readonly late: boolean }
  | { readonly kind: "queued" | "sent" | "acknowledged" | "unconfirmed" | "bounced" | "waived" };

export const noticeWords = {
  held: "Held under secrecy",
  deferred: "Put off",
  due: "Due",
  queued: "On its way",
  sent: "Sent",
  acknowledged: "Sent, and answered",
  unconfirmed: "Outcome unknown",
  bounced: "Bounced",
  waived: "Waived by counsel",
} as const satisfies Record<NoticeStanding["kind"], string>;

/** What a notice's standing depends on, beside itself: a request's file, or what a list reads of it. */
export interface NoticeOf {
  readonly orders: readonly OrderFacts[];
  readonly targets: readonly TargetOf[];
  readonly zone: string;
  /** Those the request was received under. */
  readonly rules: RuleSet;
  readonly clocks?: readonly Pick<ClockFacts, "rule" | "subjectId" | "dueAt" | "endedAt">[];
}

export type NoticeAt = Pick<
  NoticeFacts,
  "customerId" | "state" | "owedSince" | "dueAt" | "deferral" | "endedDeferral"
> & {
  readonly id: string;
  readonly acknowledgedAt?: Date | null;
};

/**
 * A notice is due when it is owed, no order over its customer forbids it and nobody put it off. After secrecy or a
 * deferral has ended the time to send runs anew from that end, in the request's zone.
 */
export function noticeStanding(notice: NoticeAt, of: NoticeOf, now: Date): NoticeStanding {
  if (notice.state === "sent") return { kind: notice.acknowledgedAt ? "acknowledged" : "sent" };
  if (notice.state === "waived") return { kind: "waived" };
  const order = orderInForce(ordersOver(of.orders, of.targets, notice.customerId), now);
  if (order) return { kind: "held", until: order.endsAt, order };
  if (notice.state !== "owed") return { kind: notice.state };
  const deferral = deferralInForce(notice, now);
  if (deferral) return { kind: "deferred", until: deferral.until, reason: deferral.reason };
  const dueAt = noticeDueAt(notice, of, now);
  return { kind: "due", dueAt, late: dueAt < now };
}

/** Since when nothing stands in the way of an owed notice: it became owed, secrecy ended, or a deferral did. */
export function dueSince(notice: NoticeAt, of: NoticeOf, now: Date): Date {
  const secrecy = secrecyEndedAt(ordersOver(of.orders, of.targets, notice.customerId), now);
  const ends = [notice.owedSince, secrecy, deferralOver(notice, now)?.at ?? null].filter((end) => end !== null);
  return new Date(Math.max(...ends.map((end) => end.getTime())));
}

function noticeDueAt(notice: NoticeAt, of: NoticeOf, now: Date): Date {
  const clock = of.clocks?.find(
    ({ rule, subjectId, endedAt }) => rule === "NOTICE_3D" && subjectId === notice.id && endedAt === null,
  );
  if (clock?.dueAt) return clock.dueAt;
  const since = dueSince(notice, of, now);
  return since > notice.owedSince ? dueUnder(of.rules, "NOTICE_3D", since, of.zone).at : notice.dueAt;
}

/** A notice no longer stands in the way of closing: sent, waived, or held back by what may outlast the request. */
export function noticeSettled(standing: NoticeStanding): boolean {
  return ["sent", "acknowledged", "waived", "held", "deferred"].includes(standing.kind);
}

/** Customers whose notice still stands in the way of closing. */
export function unsettled(file: RequestFile, now: Date): readonly string[] {
  return file.notices.filter((notice) => !noticeSettled(noticeStanding(notice, file, now))).map(toldName);
}
