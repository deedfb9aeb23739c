import type { Actor } from "@/lib/law/permission/role";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { dayIn } from "@/lib/law/shared/plain-date";
import { saidOn } from "@/lib/law/shared/said-day";
import { granted, refused } from "@/lib/law/shared/result";
import type { OfNotice } from "@/lib/casework/defer-notice";
import { followNotices } from "@/lib/casework/follow-notices";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { documentsOf } from "@/lib/store/documents";
import { acknowledgeRow, readdressRow } from "@/lib/store/notices";

export interface Acknowledgement extends OfNotice {
  readonly answeredOn: PlainDate;
  /** What the customer wrote; without it, `note` holds its words. */
  readonly documentId: string | null;
}

/** Records that a customer, or the user of an account, answered a notice: it was read. */
export async function recordAcknowledgement(
  actor: Actor,
  on: StepOn,
  answer: Acknowledgement,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "record-acknowledgement", on, now, async (tx, file) => {
    const { answeredOn, documentId, note, noticeId } = answer;
    const notice = file.notices.find((one) => one.id === noticeId);
    if (notice?.state !== "sent" || notice.acknowledgedAt !== null) return refused({ code: "notice-not-sent" });
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "document-unknown" });
    const at = saidOn(file.zone, answeredOn, now);
    if (at > now) return refused({ code: "in-the-future" });
    if (notice.approvedAt !== null && answeredOn < dayIn(file.zone, notice.approvedAt))
      return refused({ code: "dates-reversed" });
    await acknowledgeRow(tx, noticeId, { at, words: note, documentId, byId: actor.id });
    return granted({ why: note, data: { notice: noticeId, customer: notice.customerId, document: documentId } });
  });
}

export interface Readdress extends OfNotice {
  readonly email: string;
}

/** The user’s address was wrong: what bounced is due again, to the right one. */
export async function correctAddress(actor: Actor, on: StepOn, corrected: Readdress, now: Date): Promise<Taken> {
  return takeStep(actor, "correct-user-address", on, now, async (tx, file) => {
    const { email, note, noticeId } = corrected;
    const notice = file.notices.find((one) => one.id === noticeId && one.state === "bounced" && one.user !== null);
    if (!notice) return refused({ code: "notice-not-bounced" });
    if (email === notice.user?.email) return refused({ code: "address-unchanged" });
    await readdressRow(tx, file, noticeId, email, now);
    await followNotices(tx, actor, file.reference, now);
    return granted({ why: note, data: { notice: noticeId, target: notice.user?.targetId ?? null } });
  });
}
