import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { TryResult } from "@/lib/law/notice/delivery";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { claimMessage, type Gate, handOverMessage } from "@/lib/casework/send-message-phases";
import { type Clock, holdRequest } from "@/lib/store/message-gate";

/** What the sender needs from outside. */
export interface Sending {
  /** Hands one message over, once, within the gate's mail time-out, and says what became of it. */
  readonly send: Gate["send"];
  readonly clock: Clock;
}

/**
 * Tries one message of the outbox once. Nothing leaves while an order is in force: the claim is committed before the
 * connection, the orders are read and the message handed over while the request's row is held, and the whole try ends
 * well inside its lease.
 *
 * @returns how the try ended; "nothing-to-do" when the message does not wait (settled, held, or claimed by another)
 */
export async function sendMessage(
  actor: Actor,
  messageId: string,
  { send, clock }: Sending,
): Promise<Result<TryResult | "nothing-to-do", Refusal>> {
  const permission = permit(actor, "send-messages");
  if (!permission.ok) return permission;
  const gate: Gate = { send, clock, hold: holdRequest, stopwatchMs: () => performance.now() };
  const claim = await claimMessage(actor, messageId, gate);
  if (claim === "held" || claim === "nothing-to-do") return granted(claim);
  return granted(await handOverMessage(actor, claim, gate));
}
