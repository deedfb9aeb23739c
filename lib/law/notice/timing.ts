import { deferralInForce, deferralOver, deferralReasons, isDeferralReason } from "@/lib/law/notice/deferral";
import { objectUntil } from "@/lib/law/notice/objection";
import { groundText, neverGround } from "@/lib/law/notice/waiver";
import { lastOfSecrecyThere } from "@/lib/law/secrecy/last-of-secrecy";
import type { NoticeFacts, RequestFile } from "@/lib/law/request/file";
import { barredForGood } from "@/lib/law/secrecy/built-in";
import { orderInForce, ordersOver, secrecyEndedAt } from "@/lib/law/secrecy/secrecy";
import { dayWithZone } from "@/lib/law/shared/letter-words";
import { dayIn } from "@/lib/law/shared/plain-date";

/** When a customer is told, as classes. Source: desk policy, proposed defaults awaiting counsel's confirmation. */
export const timingClasses = {
  before: "Before disclosure, with time to object",
  same_time: "Without time to object",
  delayed: "Later: something stands in the way",
  after_expiry: "After what stood in the way has ended",
  never: "Never, and looked at every year",
  not_needed: "Not sent: counsel found it need not be",
} as const;

export type TimingClass = keyof typeof timingClasses;

export interface Timing {
  readonly class: TimingClass;
  /** Why it is so, as a sentence without its full stop. */
  readonly because: string;
}

/**
 * The class of one customer's notice, from the facts alone. A notice that was let go keeps the class it had then, so
 * that the figures say when people were told, not what became of the request later.
 */
export function noticeTiming(file: RequestFile, notice: NoticeFacts, now: Date): Timing {
  if (notice.state === "waived") return waived(notice);
  const gone = notice.state !== "owed" && notice.state !== "bounced";
  const at = gone && notice.approvedAt !== null ? notice.approvedAt : now;
  return standsInTheWay(file, notice, at) ?? stoodInTheWay(file, notice, at) ?? inTime(file, at);
}

/** Only a statute that forbids it for good makes a notice one that is never sent. */
function waived({ waiverGround }: NoticeFacts): Timing {
  return { class: waiverGround === neverGround ? "never" : "not_needed", because: groundText(waiverGround) };
}

function standsInTheWay(file: RequestFile, notice: NoticeFacts, at: Date): Timing | null {
  const order = orderInForce(ordersOver(file.orders, file.targets, notice.customerId), at);
  if (order?.kind === "built_in" && order.endsAt === null && barredForGood(file.instrument))
    return { class: "never", because: `The law itself forbids it: ${file.instrument.secrecy.words}` };
  if (order) {
    const lasts = order.endsAt === null ? "until it is lifted" : lastOfSecrecyThere(order.endsAt, file.zone);
    return { class: "delayed", because: `Secrecy of ${order.issuedBy} is in force ${lasts}` };
  }
  const deferral = deferralInForce(notice, at);
  if (!deferral) return null;
  const day = dayWithZone(dayIn(file.zone, deferral.until), file.zone);
  return { class: "delayed", because: `Two persons put it off to ${day}: ${reasonWords(deferral.reason)}` };
}

function stoodInTheWay(file: RequestFile, notice: NoticeFacts, at: Date): Timing | null {
  const secrecy = secrecyEndedAt(ordersOver(file.orders, file.targets, notice.customerId), at);
  const day = (end: Date) => dayWithZone(dayIn(file.zone, new Date(end.getTime() - 1)), file.zone);
  if (secrecy !== null && secrecy > file.receivedAt)
    return { class: "after_expiry", because: `Secrecy ended with ${day(secrecy)}` };
  const own = deferralOver(notice, at);
  if (own === null) return null;
  return { class: "after_expiry", because: `It was put off to ${day(own.at)}: ${reasonWords(own.reason)}` };
}

function inTime(file: RequestFile, at: Date): Timing {
  const delivered = file.production?.deliveredAt ?? null;
  if (delivered !== null && delivered <= at) return { class: "same_time", because: "The data had left already" };
  const last = objectUntil(at, file);
  return last === null
    ? { class: "same_time", because: "The answer is due before the customer could object" }
    : { class: "before", because: `There is time to object until the end of ${dayWithZone(last, file.zone)}` };
}

function reasonWords(reason: string): string {
  return isDeferralReason(reason) ? deferralReasons[reason].words.toLowerCase() : reason;
}
