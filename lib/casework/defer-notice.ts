import type { Actor } from "@/lib/law/permission/role";
import { type DeferralReason, deferredUntil, reviewDayRefused } from "@/lib/law/notice/deferral";
import { mayAgree, mayPropose } from "@/lib/law/notice/guards";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { granted, refused } from "@/lib/law/shared/result";
import { followNotices } from "@/lib/casework/follow-notices";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { agreeDeferralRow, endDeferralRow, proposeDeferralRow } from "@/lib/store/notices";

export interface Deferral {
  readonly noticeId: string;
  readonly reason: DeferralReason;
  readonly note: string;
  /** The day to look again, in the request's zone; the notice waits to its end. */
  readonly reviewOn: PlainDate;
}

/** Proposes that a notice waits without an order. It stays due until a second person agrees. */
export async function deferNotice(actor: Actor, on: StepOn, deferral: Deferral, now: Date): Promise<Taken> {
  return takeStep(actor, "defer-notice", on, now, async (tx, file) => {
    const { noticeId, reason, note, reviewOn } = deferral;
    const notice = file.notices.find((one) => one.id === noticeId);
    if (!notice) return refused({ code: "notice-not-owed" });
    const refusal = mayPropose(notice) ?? reviewDayRefused(reviewOn, file.rules, file.zone, now);
    if (refusal) return refused(refusal);
    const until = deferredUntil(reviewOn, file.zone);
    await proposeDeferralRow(tx, noticeId, { reason, note, until, byId: actor.id });
    return granted({ why: note, data: { notice: noticeId, customer: notice.customerId, reason, reviewOn } });
  });
}

export interface OfNotice {
  readonly noticeId: string;
  readonly note: string;
}

/** A second person agrees: the notice waits until the day of review, and comes back then by itself. */
export async function agreeDeferral(actor: Actor, on: StepOn, { noticeId, note }: OfNotice, now: Date): Promise<Taken> {
  return takeStep(actor, "agree-deferral", on, now, async (tx, file) => {
    const notice = file.notices.find((one) => one.id === noticeId);
    if (!notice?.deferral) return refused({ code: "deferral-missing" });
    const refusal = mayAgree(notice, actor.id);
    if (refusal) return refused(refusal);
    if (notice.deferral.until <= now) return refused({ code: "deferral-missing" });
    await agreeDeferralRow(tx, noticeId, actor.id);
    await startClock(tx, file, "DEFER_END", { at: notice.deferral.until, subjectId: noticeId });
    await followNotices(tx, actor, file.reference, now);
    const data = { notice: noticeId, reason: notice.deferral.reason, until: notice.deferral.until.toISOString() };
    return granted({ why: note, data });
  });
}

/** The ground is gone, or the proposal is not agreed to: the notice is due. */
export async function endDeferral(actor: Actor, on: StepOn, { noticeId, note }: OfNotice, now: Date): Promise<Taken> {
  return takeStep(actor, "end-deferral", on, now, async (tx, file) => {
    const notice = file.notices.find((one) => one.id === noticeId);
    if (!notice?.deferral) return refused({ code: "deferral-missing" });
    await endDeferralRow(tx, noticeId, now);
    await endClocks(tx, file, { rule: "DEFER_END", subjectId: noticeId }, { at: now, byId: actor.id, why: note });
    await followNotices(tx, actor, file.reference, now);
    return granted({ why: note, data: { notice: noticeId, reason: notice.deferral.reason } });
  });
}
