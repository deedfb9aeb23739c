import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { startsSoonMs } from "@/lib/law/secrecy/silence";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { settleTry } from "@/lib/casework/send-message-result";
import { wakeHeld } from "@/lib/casework/wake-held";
import { asActor } from "@/lib/store/database";
import { type Clock, gateMessage, holdRequest, instantOf, tryStands } from "@/lib/store/message-gate";
import { abandonedTries, type OpenTry, requestsToWake, waitingMessages } from "@/lib/store/message-gate-watch";
import { enqueueMessage } from "@/lib/store/messages";
import { recordOn } from "@/lib/store/request-moves";

export interface Swept {
  /** Messages whose sender was lost between the claim and its answer: now unconfirmed, for a person to judge. */
  readonly abandoned: number;
  /** Letters put aside because the orders that held them have ended: their notices are due. */
  readonly woken: number;
  /** Messages whose next try is due. */
  readonly queued: number;
}

const atOnce = 200;

/**
 * What time alone brings about, to be done every minute and after every start: by the law's clock, read here, so that
 * it is right after a pause or a jump of any length. Doing it twice, or in two workers at once, changes nothing more.
 */
export async function queueDueNotices(actor: Actor, clock: Clock): Promise<Result<Swept, Refusal>> {
  const permission = permit(actor, "send-messages");
  if (!permission.ok) return permission;
  const lost = await asActor(actor, (tx) => abandonedTries(tx, atOnce));
  let abandoned = 0;
  for (const one of lost) abandoned += (await giveToAPerson(actor, one, clock)) ? 1 : 0;
  const requests = await asActor(actor, async (tx) => {
    const now = await instantOf(tx, clock);
    return requestsToWake(tx, now, new Date(now.getTime() + startsSoonMs), atOnce);
  });
  let woken = 0;
  for (const id of requests) woken += await wake(actor, id, clock);
  const queued = await asActor(actor, async (tx) => {
    const waiting = await waitingMessages(tx, await instantOf(tx, clock), atOnce);
    for (const id of waiting) await enqueueMessage(tx, id);
    return waiting.length;
  });
  return granted({ abandoned, woken, queued });
}

/** Whether it went out is unknown: the process, the machine or the database ended in the middle. Never sent again by itself. */
async function giveToAPerson(actor: Actor, { messageId, requestId, number }: OpenTry, clock: Clock): Promise<boolean> {
  return asActor(actor, async (tx) => {
    await holdRequest(tx, requestId);
    const message = await gateMessage(tx, messageId);
    if (!message || !(await tryStands(tx, messageId, number))) return false;
    const why = "The sender ended before the answer was written down";
    await settleTry(tx, actor, { message, number }, { outcome: "unknown", why }, await instantOf(tx, clock));
    return true;
  });
}

async function wake(actor: Actor, requestId: string, clock: Clock): Promise<number> {
  return asActor(actor, async (tx) => {
    await holdRequest(tx, requestId);
    const at = await instantOf(tx, clock);
    const woken = await wakeHeld(tx, requestId, at);
    for (const message of woken) {
      const why = "No order forbids it any more; the notice is due, to be written anew";
      await recordOn(tx, requestId, { act: "cancel-message", actor, at, why, data: { message } });
    }
    return woken.length;
  });
}
