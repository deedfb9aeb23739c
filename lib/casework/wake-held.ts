import { silencingOrder } from "@/lib/law/secrecy/silence";
import type { Tx } from "@/lib/store/database";
import { setMessage } from "@/lib/store/message-gate";
import { heldNotices } from "@/lib/store/message-gate-watch";
import { enqueueMessage } from "@/lib/store/messages";
import { orderFacts } from "@/lib/store/secrecy-orders";

/** Sends held notices on their way again unless an order still forbids them. The request's row is held. */
export async function wakeHeld(tx: Tx, requestId: string, now: Date): Promise<readonly string[]> {
  if (silencingOrder(await orderFacts(tx, requestId), now)) return [];
  const held = await heldNotices(tx, requestId);
  for (const id of held) {
    await setMessage(tx, id, "ready");
    await enqueueMessage(tx, id);
  }
  return held;
}
