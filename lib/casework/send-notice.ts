import type { Actor } from "@/lib/law/permission/role";
import { granted, refused } from "@/lib/law/shared/result";
import { mayLeave } from "@/lib/law/notice/guards";
import { followNotices } from "@/lib/casework/follow-notices";
import { composeNotice } from "@/lib/casework/preview-notice-letter";
import { startObjecting } from "@/lib/casework/objection-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { queueLetter } from "@/lib/store/messages";
import { queueNotice } from "@/lib/store/notices";
import { secretElsewhere } from "@/lib/store/secrecy-orders-due";

export interface NoticeToSend {
  readonly noticeId: string;
  /** Null: the contact the customer prefers. */
  readonly contactId: string | null;
  /** Of the letter and recipient that were looked at; null: not looked at (a machine asks). */
  readonly digest: string | null;
}

/**
 * Lets a notice go: composes it anew and puts it into the outbox, for the worker to hand over. What differs from what
 * was looked at is refused, and so is anything while an order forbids it.
 */
export async function sendNotice(actor: Actor, on: StepOn, wanted: NoticeToSend, now: Date): Promise<Taken> {
  return takeStep(actor, "send-notice", on, now, async (tx, file) => {
    const notice = file.notices.find((one) => one.id === wanted.noticeId);
    if (!notice) return refused({ code: "notice-not-owed" });
    if (notice.state !== "owed" && notice.state !== "bounced") return refused({ code: "notice-already-sent" });
    const refusal = mayLeave(notice, file, now);
    if (refusal) return refused(refusal);
    const composed = await composeNotice(tx, file, notice, wanted.contactId, now);
    if (!composed.ok) return composed;
    const { digest, letter, recipient } = composed.value;
    if (wanted.digest !== null && wanted.digest !== digest) return refused({ code: "notice-changed" });
    const message = await queueLetter(tx, {
      requestId: file.id,
      kind: "notice",
      recipient: recipient.email,
      letter,
      at: now,
    });
    await queueNotice(tx, notice.id, message, actor.id, now);
    if (composed.value.objectUntil !== null) await startObjecting(tx, file, notice.id, now);
    await followNotices(tx, actor, file.reference, now);
    // Counsel reads later that whoever sent it was warned: telling of one request may reveal another.
    const mayReveal = await secretElsewhere(tx, file.id, notice.customerId, now);
    const data = { mayReveal, notice: notice.id, customer: notice.customerId, contact: recipient.id, message, digest };
    return granted({ why: wanted.digest === null ? "Sent without a preview" : "As previewed", data });
  });
}
