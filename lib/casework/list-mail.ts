import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { asActor } from "@/lib/store/database";
import { referencesOfMail } from "@/lib/store/message-gate-mail";

/**
 * Of messages kept as files, those of requests the actor may see, with the request's reference. Files know no walls:
 * what the database does not show to this actor is left out here.
 *
 * @param messageIds the Message-IDs of the kept messages
 */
export async function listMail(
  actor: Actor,
  messageIds: readonly string[],
): Promise<Result<ReadonlyMap<string, string>, Refusal>> {
  const permission = permit(actor, "read-mail");
  if (!permission.ok) return permission;
  return granted(await asActor(actor, (tx) => referencesOfMail(tx, messageIds)));
}
