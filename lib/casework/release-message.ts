import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { silencingOrder } from "@/lib/law/secrecy/silence";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { decide } from "@/lib/store/database";
import { gateMessage, setMessage } from "@/lib/store/message-gate";
import { enqueueMessage } from "@/lib/store/messages";
import { releaseNotice } from "@/lib/store/notices";
import { holdRequestFile } from "@/lib/store/request-file";
import { recordOn } from "@/lib/store/request-moves";

export interface Release {
  readonly reference: string;
  readonly messageId: string;
  /** Why it is sent again although it may have arrived. */
  readonly why: string;
}

/**
 * Lets a message whose outcome is unknown go out once more: the same bytes under the same Message-ID, so that a mailbox
 * that has it already can tell. Nothing else sends such a message again.
 */
export async function releaseMessage(
  actor: Actor,
  { reference, messageId, why }: Release,
  now: Date,
): Promise<Result<{ readonly reference: string }, Refusal>> {
  const permission = permit(actor, "release-message");
  if (!permission.ok) return permission;
  if (why.trim() === "") return refused({ code: "reason-missing" });
  return decide(actor, async (tx) => {
    const file = await holdRequestFile(tx, reference);
    const message = await gateMessage(tx, messageId);
    if (!file || message?.requestId !== file.id) return refused<Refusal>({ code: "not-found" });
    if (message.state !== "unconfirmed") return refused<Refusal>({ code: "message-not-waiting" });
    const order = message.kind === "notice" ? silencingOrder(file.orders, now) : null;
    if (order) {
      const until = order.endsAt?.toISOString() ?? null;
      return refused<Refusal>({ code: "secrecy-in-force", until, order: order.issuedBy });
    }
    await setMessage(tx, messageId, "ready");
    if (message.kind === "notice") await releaseNotice(tx, messageId, actor.id, now);
    await enqueueMessage(tx, messageId);
    await recordOn(tx, file.id, { act: "release-message", actor, at: now, why, data: { message: messageId } });
    return granted({ reference: file.reference });
  });
}
