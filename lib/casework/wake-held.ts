import { silencingOrder } from "@/lib/law/secrecy/silence";
import type { Tx } from "@/lib/store/database";
import { setMessage } from "@/lib/store/message-gate";
import { heldNotices } from "@/lib/store/message-gate-watch";
import { oweAgain } from "@/lib/store/notices";
import { orderFacts } from "@/lib/store/secrecy-orders";

/**
 * Puts letters aside that an order held, unless one still forbids them: what they say of dates and of the delay is no
 * longer true. Their notices are owed again, to be written anew and looked at by a person. The request's row is held.
 */
export async function wakeHeld(tx: Tx, requestId: string, now: Date): Promise<readonly string[]> {
  if (silencingOrder(await orderFacts(tx, requestId), now)) return [];
  const held = await heldNotices(tx, requestId);
  for (const id of held) {
    await setMessage(tx, id, "cancelled");
    await oweAgain(tx, id);
  }
  return held;
}
