import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "@/lib/law/permission/role";
import { checkedOrder, extensionRefused, type Secrecy } from "@/lib/law/secrecy/placing";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { followNotices } from "@/lib/casework/follow-notices";
import { endSecrecyClocks, startSecrecyClocks } from "@/lib/casework/secrecy-clocks";
import { type StepDone, type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { holdSilenced } from "@/lib/casework/wake-held";
import { type Decide, decide, type Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { noticesInFlight, noticeTries } from "@/lib/store/message-gate-watch";
import { insertOrder, type NewOrder } from "@/lib/store/secrecy-orders";

/** A lease lasts 20 s; whoever waits this long has outlived every claim that was there when the wait began. */
const pauses = 100;
const pauseMs = 200;

/**
 * Records secrecy. While a notice of the request is on its way to the mail server, the order is not yet acknowledged:
 * the request is let go, and the placing tried again until that try has ended or its lease is over. The entry lists the
 * tries that ended before it, so that nobody need guess what left first.
 */
export async function placeSecrecy(actor: Actor, on: StepOn, secrecy: Secrecy, now: Date): Promise<Taken> {
  for (let waited = 0; ; waited += 1) {
    const taken = await placeNow(actor, on, secrecy, new Date(now.getTime() + waited * pauseMs));
    if (taken.ok || taken.refusal.code !== "notice-in-flight" || waited === pauses) return taken;
    await pause(pauseMs);
  }
}

/** Records secrecy at once, or not at all while a notice is on its way: `within` the recording of the request itself. */
export async function placeNow(
  actor: Actor,
  on: StepOn,
  secrecy: Secrecy,
  now: Date,
  deciding: Decide = decide,
): Promise<Taken> {
  const work = (tx: Tx, file: RequestFile) => placed(tx, actor, file, secrecy, now);
  return takeStep(actor, "place-secrecy", on, now, work, deciding);
}

async function placed(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  secrecy: Secrecy,
  now: Date,
): Promise<Result<StepDone, Refusal>> {
  const read = await readable(tx, file, secrecy);
  if (!read.ok) return read;
  const order = read.value;
  if (order.kind === "ordered" && (await noticesInFlight(tx, file.id)).length > 0)
    return refused({ code: "notice-in-flight" });
  const before = await noticeTries(tx, file.id);
  const id = await insertOrder(tx, file.id, order, actor.id, now);
  if (order.extendsId !== null)
    await endSecrecyClocks(tx, actor, file, order.extendsId, { at: now, why: "Prolonged by another order" });
  await startSecrecyClocks(tx, file, id, order, now);
  const held = await holdSilenced(tx, file.id, now);
  await followNotices(tx, actor, file.reference, now);
  return granted({
    why:
      order.kind === "ordered"
        ? `Ordered by ${order.issuedBy}: ${order.basis}`
        : `Claimed by ${order.issuedBy} without a legal basis`,
    data: {
      order: id,
      kind: order.kind,
      startsAt: order.startsAt.toISOString(),
      endsAt: order.endsAt?.toISOString() ?? null,
      reviewAt: order.reviewAt?.toISOString() ?? null,
      document: order.documentId,
      extends: order.extendsId,
      issuedOn: order.issuedOn,
      targets: [...order.targetIds],
      held: [...held],
      triesBefore: before,
    },
  });
}

/** What was read off the document, if it can stand: its dates, its document, its targets and what it prolongs. */
async function readable(tx: Tx, file: RequestFile, secrecy: Secrecy): Promise<Result<NewOrder, Refusal>> {
  const checked = checkedOrder(secrecy);
  if (!checked.ok) return checked;
  const { documentId, extendsId, issuedOn = null, targetIds = [] } = checked.value;
  if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
    return refused({ code: "document-unknown" });
  if (!targetIds.every((id) => file.targets.some((target) => target.id === id)))
    return refused({ code: "target-unknown" });
  if (extendsId !== null) {
    const earlier = file.orders.find((one) => one.id === extendsId);
    const refusal = extensionRefused(earlier, issuedOn, file.zone);
    if (refusal) return refused(refusal);
  }
  return granted({ ...checked.value, issuedOn, targetIds });
}
