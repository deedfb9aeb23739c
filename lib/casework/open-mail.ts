import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { decide } from "@/lib/store/database";
import { requestOfMail } from "@/lib/store/message-gate-mail";
import { recordOn } from "@/lib/store/request-moves";

/**
 * Opens a kept message for reading and gives its request's reference: a letter says what the request asks and of whom,
 * so reading it is an opening of the request like any other.
 *
 * @param mailId the Message-ID, with its brackets
 */
export async function openMail(actor: Actor, mailId: string, now: Date): Promise<Result<string, Refusal>> {
  const permission = permit(actor, "read-mail");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    const found = await requestOfMail(tx, mailId);
    if (!found) return refused<Refusal>({ code: "not-found" });
    const data = { from: "mail", message: found.messageId };
    await recordOn(tx, found.requestId, { act: "open", actor, at: now, why: "", data });
    return granted(found.reference);
  });
}
