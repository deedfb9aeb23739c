import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { dueUnder } from "@/lib/law/request/rule-set";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { followNotices } from "@/lib/casework/follow-notices";
import { placeBuiltIn } from "@/lib/casework/place-built-in";
import { startClock } from "@/lib/casework/run-clocks";
import { endSecrecyClocks } from "@/lib/casework/secrecy-clocks";
import { wakeHeld } from "@/lib/casework/wake-held";
import type { Tx } from "@/lib/store/database";
import { noticesInFlight } from "@/lib/store/message-gate-watch";
import { liftOrder } from "@/lib/store/secrecy-orders";

/**
 * Lets the customer's notice follow what a European order asks: asked to refrain, with its justification, we tell
 * nobody, and look at it again after the time of a deferral; read anew without it, the notice is due.
 *
 * @param reason null: the certificate asks nothing of the kind
 */
export async function followRefrain(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  reason: string | null,
  now: Date,
): Promise<Result<undefined, Refusal>> {
  const standing = file.orders.find((order) => order.kind === "built_in" && order.liftedAt === null);
  if (reason !== null && !standing) {
    if ((await noticesInFlight(tx, file.id)).length > 0) return refused({ code: "notice-in-flight" });
    const reviewAt = dueUnder(file.rules, "DEFER_REVIEW", now, file.zone).at;
    const basis = `The certificate asks us to refrain from telling the controller: ${reason}`;
    const order = await placeBuiltIn(tx, actor, file, { basis, reviewAt }, now);
    await startClock(tx, file, "DEFER_REVIEW", { at: now, subjectId: order });
  }
  if (reason === null && standing) {
    const why = "The certificate, read anew, does not ask us to refrain";
    await liftOrder(tx, standing.id, { at: now, byId: actor.id, reason: why, documentId: null });
    await endSecrecyClocks(tx, actor, file, standing.id, { at: now, why });
    await wakeHeld(tx, file.id, now);
  }
  await followNotices(tx, actor, file.reference, now);
  return granted();
}
