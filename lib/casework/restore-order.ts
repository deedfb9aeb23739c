import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { followNotices } from "@/lib/casework/follow-notices";
import { startSecrecyClocks } from "@/lib/casework/secrecy-clocks";
import { holdSilenced } from "@/lib/casework/wake-held";
import type { Tx } from "@/lib/store/database";
import { insertOrder, ordersOf } from "@/lib/store/secrecy-orders";

export interface Restoring {
  readonly orderId: string;
  /** The ruling by which it stands again. */
  readonly documentId: string | null;
  readonly from: Date;
}

/**
 * Lets an order that a ruling had lifted stand again, because the ruling was reversed: a row of its own from the day of
 * the appeal, with the end and the accounts of the first. The request’s row is held, and no notice is on its way.
 */
export async function restoreOrder(tx: Tx, actor: Actor, file: RequestFile, restoring: Restoring, now: Date) {
  const { orderId, documentId, from } = restoring;
  const was = (await ordersOf(tx, file.id)).find((one) => one.id === orderId);
  if (!was) throw new Error(`Order ${orderId} is not one of request ${file.id}`);
  const { kind, basis, issuedBy, endsAt, reviewAt, targetIds } = was;
  const said = { kind, basis, issuedBy, endsAt, reviewAt, targetIds, startsAt: from, issuedOn: null, extendsId: null };
  const order = { ...said, documentId, restoresId: was.restoresId ?? was.id };
  const id = await insertOrder(tx, file.id, order, actor.id, now);
  await startSecrecyClocks(tx, file, id, order, now);
  const held = await holdSilenced(tx, file.id, now);
  await followNotices(tx, actor, file.reference, now);
  return { restored: id, held: [...held] };
}
