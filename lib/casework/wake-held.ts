import { silencingOrder } from "@/lib/law/secrecy/silence";
import type { Tx } from "@/lib/store/database";
import { setMessage } from "@/lib/store/message-gate";
import { heldNotices, readyNotices } from "@/lib/store/message-gate-watch";
import { oweAgain } from "@/lib/store/notices";
import { ordersOverMessage } from "@/lib/store/secrecy-orders";

/**
 * Puts letters aside that an order held, unless one still forbids them to their own customer: what they say of dates and
 * of the delay is no longer true. Their notices are owed again, to be written anew and looked at by a person. The
 * request's row is held.
 */
export async function wakeHeld(tx: Tx, requestId: string, now: Date): Promise<readonly string[]> {
  const woken = [];
  for (const id of await heldNotices(tx, requestId)) {
    if (silencingOrder(await ordersOverMessage(tx, { id, requestId }), now)) continue;
    await setMessage(tx, id, "cancelled");
    await oweAgain(tx, id);
    woken.push(id);
  }
  return woken;
}

/** Holds the letters that wait to be sent to customers whom an order forbids us to tell. The request's row is held. */
export async function holdSilenced(tx: Tx, requestId: string, now: Date): Promise<readonly string[]> {
  const held = [];
  for (const id of await readyNotices(tx, requestId)) {
    if (!silencingOrder(await ordersOverMessage(tx, { id, requestId }), now)) continue;
    await setMessage(tx, id, "held");
    held.push(id);
  }
  return held;
}
