import { objectAnew } from "@/lib/casework/objection-clocks";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { silencingOrder } from "@/lib/law/secrecy/silence";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import type { RequestFile } from "@/lib/law/request/file";
import { decide, type Tx } from "@/lib/store/database";
import { type GateMessage, gateMessage, lastTryAt, setMessage } from "@/lib/store/message-gate";
import { enqueueMessage } from "@/lib/store/messages";
import { followMessage, releaseNotice } from "@/lib/store/notices";
import { holdRequestFile } from "@/lib/store/request-file";
import { recordOn } from "@/lib/store/request-moves";
import { ordersOverMessage } from "@/lib/store/secrecy-orders";

/** What a person decides of a message whose outcome is unknown. */
export interface Settlement {
  readonly reference: string;
  readonly messageId: string;
  /** Why it is sent again although it may have arrived, or how we know that it did. */
  readonly why: string;
}

type Settled = Result<{ readonly reference: string }, Refusal>;

/**
 * Lets a message whose outcome is unknown go out once more: the same bytes under the same Message-ID, so that a mailbox
 * that has it already can tell. Nothing else sends such a message again.
 */
export async function releaseMessage(actor: Actor, release: Settlement, now: Date): Promise<Settled> {
  return settle(actor, release, async (tx, file, message) => {
    const order = message.kind === "notice" ? silencingOrder(await ordersOverMessage(tx, message), now) : null;
    if (order) {
      const until = order.endsAt?.toISOString() ?? null;
      return refused<Refusal>({ code: "secrecy-in-force", until, zone: file.zone, order: order.issuedBy });
    }
    await setMessage(tx, message.id, "ready");
    if (message.kind === "notice") {
      await releaseNotice(tx, message.id, actor.id, now);
      await objectAnew(tx, file, message.id, { byId: actor.id, at: now });
    }
    await enqueueMessage(tx, message.id);
    await recordOn(tx, file.id, {
      act: "release-message",
      actor,
      at: now,
      why: release.why,
      data: { message: message.id },
    });
    return granted({ reference: file.reference });
  });
}

/**
 * Settles a message whose outcome was unknown, once somebody learned that it did arrive: its notice counts as sent when
 * it left. Nothing leaves by this, so no order stands in its way.
 */
export async function confirmMessage(actor: Actor, arrival: Settlement, now: Date): Promise<Settled> {
  return settle(actor, arrival, async (tx, file, message) => {
    await setMessage(tx, message.id, "accepted");
    if (message.kind === "notice") await followMessage(tx, message.id, "sent", await lastTryAt(tx, message.id));
    const data = { message: message.id, kind: message.kind };
    await recordOn(tx, file.id, { act: "confirm-message", actor, at: now, why: arrival.why, data });
    return granted({ reference: file.reference });
  });
}

/** Holds the request and finds its message, while that still waits for a person. */
async function settle(
  actor: Actor,
  { reference, messageId, why }: Settlement,
  work: (tx: Tx, file: RequestFile, message: GateMessage) => Promise<Settled>,
): Promise<Settled> {
  const permission = permit(actor, "release-message");
  if (!permission.ok) return permission;
  if (why.trim() === "") return refused({ code: "reason-missing" });
  return decide(actor, async (tx) => {
    const file = await holdRequestFile(tx, reference);
    const message = await gateMessage(tx, messageId);
    if (!file || message?.requestId !== file.id) return refused<Refusal>({ code: "not-found" });
    return message.state === "unconfirmed"
      ? work(tx, file, message)
      : refused<Refusal>({ code: "message-not-waiting" });
  });
}
