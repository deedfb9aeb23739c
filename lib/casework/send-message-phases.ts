import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "@/lib/law/permission/role";
import type { TryResult } from "@/lib/law/notice/delivery";
import type { OrderFacts } from "@/lib/law/request/file";
import { silencingOrder } from "@/lib/law/secrecy/silence";
import { type HandedOver, resultOf, settleTry } from "@/lib/casework/send-message-result";
import { asActor, DatabaseGone, type Tx } from "@/lib/store/database";
import * as store from "@/lib/store/message-gate";
import { recordOn } from "@/lib/store/request-moves";
import { ordersOverMessage } from "@/lib/store/secrecy-orders";

/** How long a claim keeps others from placing an order; the machines' time, not the law's. */
export const leaseMs = 20_000;
/** How long `send` may take in all. */
export const mailTimeoutMs = 8_000;
/** What must be left of the lease beyond the time-out, for bytes still on their way when the time-out comes. */
const marginMs = 4_000;

/** The two phases take what they lean on as an argument, so that a test can show what each of it is for. */
export interface Gate {
  readonly send: (mail: store.OutgoingMail) => Promise<HandedOver>;
  readonly clock: store.Clock;
  /** Holds the request's row until the transaction ends. */
  readonly hold: (tx: Tx, requestId: string) => Promise<void>;
  /** Runs on whatever happens to clocks. */
  readonly stopwatchMs: () => number;
}

export interface Claim {
  readonly message: store.GateMessage;
  readonly number: number;
  readonly startedMs: number;
}

/** First phase: the try is on the books, with its lease, before anything is connected to. */
export async function claimMessage(
  actor: Actor,
  messageId: string,
  gate: Gate,
): Promise<Claim | "held" | "nothing-to-do"> {
  return asActor(actor, async (tx) => {
    const found = await store.gateMessage(tx, messageId);
    if (!found) return "nothing-to-do";
    await gate.hold(tx, found.requestId);
    const message = await store.gateMessage(tx, messageId);
    if (message?.state !== "ready") return "nothing-to-do";
    const at = await store.instantOf(tx, gate.clock);
    const order = await forbidding(tx, message, at);
    if (order) {
      await holdBack(tx, actor, message, order, at);
      return "held";
    }
    const startedMs = gate.stopwatchMs();
    return { message, number: await store.startTry(tx, messageId, at, leaseMs), startedMs };
  });
}

/**
 * Second phase: reads the orders anew and hands the message over, all while the request's row is held. A result that
 * could not be committed is written again at once; if that fails too, the try stays open and counts as unknown when its
 * lease is over.
 */
export async function handOverMessage(actor: Actor, claim: Claim, gate: Gate): Promise<TryResult> {
  const heard: { result?: HandedOver } = {};
  try {
    return await asActor(actor, async (tx) => {
      await gate.hold(tx, claim.message.requestId);
      const at = await store.instantOf(tx, gate.clock);
      if (!(await store.tryStands(tx, claim.message.id, claim.number))) return "given_up";
      const order = await forbidding(tx, claim.message, at);
      if (order) return heldInstead(tx, actor, claim, order, at);
      const left = claim.startedMs + leaseMs - gate.stopwatchMs();
      if (left < mailTimeoutMs + marginMs) return giveUp(tx, claim, at);
      heard.result = await handedOver(gate, claim);
      return settleTry(tx, actor, claim, heard.result, await store.instantOf(tx, gate.clock));
    });
  } catch (cause) {
    const { result } = heard;
    if (!result) throw cause;
    return onceBack(() =>
      asActor(actor, async (tx) => {
        await gate.hold(tx, claim.message.requestId);
        if (!(await store.tryStands(tx, claim.message.id, claim.number))) return resultOf(result);
        return settleTry(tx, actor, claim, result, await store.instantOf(tx, gate.clock));
      }),
    );
  }
}

/** Tries again while the database does not answer, for a few seconds of the lease: what the mail server said is known only here. */
async function onceBack<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof DatabaseGone) || tries === 10) throw cause;
      await pause(100 * tries);
    }
  }
}

/** Letters to the authority are no notices: secrecy silences us towards the customer only. */
async function forbidding(tx: Tx, message: store.GateMessage, at: Date): Promise<OrderFacts | null> {
  return message.kind === "notice" ? silencingOrder(await ordersOverMessage(tx, message), at) : null;
}

async function holdBack(tx: Tx, actor: Actor, message: store.GateMessage, order: OrderFacts, at: Date): Promise<void> {
  await store.setMessage(tx, message.id, "held");
  const data = { message: message.id, order: order.id, until: order.endsAt?.toISOString() ?? null };
  await recordOn(tx, message.requestId, { act: "hold-message", actor, at, why: `By order of ${order.issuedBy}`, data });
}

async function heldInstead(tx: Tx, actor: Actor, claim: Claim, order: OrderFacts, at: Date): Promise<"held"> {
  const { message, number } = claim;
  await store.endTry(tx, message.id, number, { result: "held", detail: order.id, at });
  await holdBack(tx, actor, message, order, at);
  return "held";
}

/** Too little of the lease is left for a safe try; nothing was connected to, and the next one has a lease of its own. */
async function giveUp(tx: Tx, { message, number }: Claim, at: Date): Promise<"given_up"> {
  await store.endTry(tx, message.id, number, { result: "given_up", detail: "", at });
  await store.setMessage(tx, message.id, "ready");
  await store.wakeAfter(tx, message.id, 1000);
  return "given_up";
}

/** A sender that throws instead of answering has told us nothing of what it sent. */
async function handedOver(gate: Gate, { message }: Claim): Promise<HandedOver> {
  try {
    return await gate.send(message.mail);
  } catch (cause) {
    return {
      outcome: "unknown",
      why: cause instanceof Error ? `${cause.name}: ${cause.message}` : "the sender failed",
    };
  }
}
