import type { Actor } from "@/lib/law/permission/role";
import type { WaiverGround } from "@/lib/law/notice/waiver";
import { granted, refused } from "@/lib/law/shared/result";
import { followNotices } from "@/lib/casework/follow-notices";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { waiveNotice as writeWaiver } from "@/lib/store/notices";

export interface Waiver {
  readonly noticeId: string;
  readonly ground: WaiverGround;
  readonly reason: string;
}

/** Counsel decides that a customer need not be told; the reason stands with counsel's name. What is never told is no waiver. */
export async function waiveNotice(
  actor: Actor,
  on: StepOn,
  { noticeId, ground, reason }: Waiver,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "waive-notice", on, now, async (tx, file) => {
    const notice = file.notices.find((one) => one.id === noticeId);
    if (!notice) return refused({ code: "notice-not-owed" });
    if (notice.state !== "owed" && notice.state !== "bounced") return refused({ code: "notice-already-sent" });
    if (reason.trim() === "") return refused({ code: "reason-missing" });
    await writeWaiver(tx, noticeId, { ground, reason, byId: actor.id });
    await followNotices(tx, actor, file.reference, now);
    return granted({ why: reason, data: { notice: noticeId, customer: notice.customerId, ground } });
  });
}
