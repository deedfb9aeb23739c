import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { type NoticeStanding, noticeStanding } from "@/lib/law/notice/standing";
import { toldName } from "@/lib/law/notice/whom-to-tell";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { composeNotice, type ComposedNotice } from "@/lib/casework/preview-notice-letter";
import { decide } from "@/lib/store/database";
import { readRequestFile } from "@/lib/store/request-file";
import { secretElsewhere } from "@/lib/store/secrecy-orders-due";

export interface NoticeWanted {
  readonly reference: string;
  readonly noticeId: string;
  /** Null: the contact the customer prefers. */
  readonly contactId: string | null;
}

/** A notice as it would leave now, with what the form that sends it must carry. */
export interface NoticePreview extends ComposedNotice {
  readonly reference: string;
  readonly version: number;
  readonly noticeId: string;
  readonly customerName: string;
  readonly zone: string;
  readonly standing: NoticeStanding;
  /** Another request about the same account is under secrecy: telling of this one may reveal it. */
  readonly mayReveal: boolean;
}

/** Shows exactly what would leave, from the same function that sends it. Changes nothing. */
export async function previewNotice(
  actor: Actor,
  { reference, noticeId, contactId }: NoticeWanted,
  now: Date,
): Promise<Result<NoticePreview, Refusal>> {
  const permission = permit(actor, "read-requests");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    const file = await readRequestFile(tx, reference);
    const notice = file?.notices.find((one) => one.id === noticeId);
    if (!file || !notice) return refused<Refusal>({ code: "not-found" });
    const composed = await composeNotice(tx, file, notice, contactId, now);
    if (!composed.ok) return composed;
    const { version, zone } = file;
    const standing = noticeStanding(notice, file, now);
    return granted({
      ...composed.value,
      reference,
      version,
      noticeId,
      customerName: toldName(notice),
      zone,
      standing,
      mayReveal: await secretElsewhere(tx, file.id, notice.customerId, now),
    });
  });
}
