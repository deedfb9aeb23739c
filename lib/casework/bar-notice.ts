import type { Actor } from "@/lib/law/permission/role";
import { barred, mayAgreeBar, mayBar, neverGround } from "@/lib/law/notice/waiver";
import { granted, refused } from "@/lib/law/shared/result";
import type { OfNotice } from "@/lib/casework/defer-notice";
import { followNotices } from "@/lib/casework/follow-notices";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { endBarRow, proposeBarRow, waiveNotice } from "@/lib/store/notices";

export interface Bar extends OfNotice {
  /** The provision that forbids it for good. */
  readonly source: string;
}

/** Proposes that a customer is never told, because a statute forbids it for good. It stays due until another agrees. */
export async function proposeNever(actor: Actor, on: StepOn, bar: Bar, now: Date): Promise<Taken> {
  return takeStep(actor, "propose-never", on, now, async (tx, file) => {
    const { noticeId, note, source } = bar;
    const notice = file.notices.find((one) => one.id === noticeId);
    if (!notice) return refused({ code: "notice-not-owed" });
    const refusal = mayBar(notice);
    if (refusal) return refused(refusal);
    await proposeBarRow(tx, noticeId, { source, note, byId: actor.id });
    return granted({ why: note, data: { notice: noticeId, customer: notice.customerId, source } });
  });
}

/** A second senior counsel agrees: nobody is told, and the bar is looked at every year. */
export async function agreeNever(actor: Actor, on: StepOn, { noticeId, note }: OfNotice, now: Date): Promise<Taken> {
  return takeStep(actor, "agree-never", on, now, async (tx, file) => {
    const notice = file.notices.find((one) => one.id === noticeId);
    if (!notice?.bar) return refused({ code: "bar-missing" });
    const refusal = mayAgreeBar(notice, actor.id);
    if (refusal) return refused(refusal);
    const { source } = notice.bar;
    await waiveNotice(tx, noticeId, { ground: neverGround, reason: source, byId: actor.id });
    await startClock(tx, file, "NEVER_REVIEW", { at: now, subjectId: noticeId });
    await followNotices(tx, actor, file.reference, now);
    return granted({ why: note, data: { notice: noticeId, customer: notice.customerId, source } });
  });
}

export interface BarReview extends OfNotice {
  readonly finding: "stands" | "over";
}

/** The yearly look: the bar still stands and is looked at in a year, or it is over and the notice is due. */
export async function reviewNever(actor: Actor, on: StepOn, review: BarReview, now: Date): Promise<Taken> {
  return takeStep(actor, "review-never", on, now, async (tx, file) => {
    const { finding, noticeId, note } = review;
    const notice = file.notices.find((one) => one.id === noticeId && barred(one));
    if (!notice) return refused({ code: "bar-missing" });
    if (finding === "stands" && notice.state !== "waived") return refused({ code: "bar-missing" });
    const end = { at: now, byId: actor.id, why: note };
    await endClocks(tx, file, { rule: "NEVER_REVIEW", subjectId: noticeId }, end);
    if (finding === "stands") await startClock(tx, file, "NEVER_REVIEW", { at: now, subjectId: noticeId });
    else await endBarRow(tx, file, notice, now);
    await followNotices(tx, actor, file.reference, now);
    return granted({ why: note, data: { notice: noticeId, customer: notice.customerId, finding } });
  });
}
