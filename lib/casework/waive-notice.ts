import type { Actor } from "@/lib/law/permission/role";
import { granted, refused } from "@/lib/law/shared/result";
import { followNotices } from "@/lib/casework/follow-notices";
import { startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { waiveNotice as writeWaiver } from "@/lib/store/notices";

export interface Waiver {
  readonly noticeId: string;
  readonly reason: string;
}

/** Counsel decides that a customer is not told; the reason stands with counsel's name. */
export async function waiveNotice(actor: Actor, on: StepOn, { noticeId, reason }: Waiver, now: Date): Promise<Taken> {
  return takeStep(actor, "waive-notice", on, now, async (tx, file) => {
    const notice = file.notices.find((one) => one.id === noticeId);
    if (!notice) return refused({ code: "notice-not-owed" });
    if (notice.state !== "owed" && notice.state !== "bounced") return refused({ code: "notice-already-sent" });
    if (reason.trim() === "") return refused({ code: "reason-missing" });
    await writeWaiver(tx, noticeId, reason, actor.id);
    await startClock(tx, file, "NEVER_REVIEW", { at: now, subjectId: noticeId });
    await followNotices(tx, actor, file.reference, now);
    return granted({ why: reason, data: { notice: noticeId, customer: notice.customerId } });
  });
}
