import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { secrecyStanding } from "@/lib/law/secrecy/secrecy";
import { granted, refused } from "@/lib/law/shared/result";
import { followNotices } from "@/lib/casework/follow-notices";
import { endReviewClock, endSecrecyClocks } from "@/lib/casework/secrecy-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { wakeHeld } from "@/lib/casework/wake-held";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { liftOrder } from "@/lib/store/secrecy-orders";

export interface Lifting {
  readonly orderId: string;
  /** When the court or the authority lifted it; null: now. */
  readonly liftedAt: Date | null;
  readonly reason: string;
  /** Their own writing. */
  readonly documentId: string;
}

interface Lifted extends Omit<Lifting, "liftedAt" | "documentId"> {
  readonly liftedAt: Date;
  readonly documentId: string | null;
}

/** Records that an order was lifted. Notices it held are due, unless another order forbids them. */
export async function liftSecrecy(actor: Actor, on: StepOn, lifting: Lifting, now: Date): Promise<Taken> {
  return takeStep(actor, "lift-secrecy", on, now, async (tx, file) => {
    const { documentId, orderId, reason } = lifting;
    const liftedAt = lifting.liftedAt ?? now;
    const order = file.orders.find((one) => one.id === orderId && one.kind !== "claimed_unsupported");
    if (!order) return refused({ code: "order-unknown" });
    const standing = secrecyStanding(order, now);
    if (standing === "ended" || standing === "lifted") return refused({ code: "order-ended" });
    if (liftedAt > now) return refused({ code: "in-the-future" });
    if (standing === "in_force" && liftedAt < order.startsAt) return refused({ code: "dates-reversed" });
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    const woken = await liftWithItsClocks(tx, actor, file, { orderId, liftedAt, reason, documentId }, now);
    const data = { order: orderId, liftedAt: liftedAt.toISOString(), document: documentId, woken: [...woken] };
    return granted({ why: reason, data });
  });
}

/** Lifts an order of a held request, with all that hung on it: its clocks end, and what it held is due. */
export async function liftWithItsClocks(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  { orderId, liftedAt, reason, documentId }: Lifted,
  now: Date,
): Promise<readonly string[]> {
  await liftOrder(tx, orderId, { at: liftedAt, byId: actor.id, reason, documentId });
  const woken = await wakeHeld(tx, file.id, now);
  await endSecrecyClocks(tx, actor, file, orderId, { at: now, why: "Lifted" });
  for (const { id } of file.challenges.filter((one) => one.orderId === orderId))
    await endReviewClock(tx, file, id, { at: now, byId: actor.id, why: "The secrecy was lifted" });
  await followNotices(tx, actor, file.reference, now);
  return woken;
}
