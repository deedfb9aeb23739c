import { effectOfRuling, standingStrike } from "@/lib/law/challenge/appeal";
import type { RulingKind } from "@/lib/law/challenge/challenge";
import type { Actor } from "@/lib/law/permission/role";
import type { EntryData } from "@/lib/law/record/entry";
import type { RequestFile } from "@/lib/law/request/file";
import { stagesBeforeDelivery } from "@/lib/law/request/stage";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import { secrecyStanding } from "@/lib/law/secrecy/secrecy";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { liftWithItsClocks } from "@/lib/casework/lift-secrecy";
import { owePurge } from "@/lib/casework/purge-extract";
import { restoreOrder } from "@/lib/casework/restore-order";
import type { Tx } from "@/lib/store/database";
import { noticesInFlight } from "@/lib/store/message-gate-watch";
import { settleTargets } from "@/lib/store/request-moves";

export interface Given {
  readonly challenge: ChallengeFacts;
  readonly ruling: RulingKind;
  readonly documentId: string | null;
  readonly ruledAt: Date;
}

/** Gives a ruling its effect: what it is about falls, or what an earlier ruling took down stands again. */
export async function giveEffect(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  given: Given,
  now: Date,
): Promise<Result<EntryData, Refusal>> {
  const { challenge, ruling } = given;
  const effect = effectOfRuling(challenge, ruling, file.challenges);
  if (effect === "none") return granted({});
  if (challenge.orderId === null)
    return granted(effect === "falls" ? await strikeDown(tx, file, now) : await askAgain(tx, file));
  if (effect === "falls") return granted(await lift(tx, actor, file, given, now));
  return restore(tx, actor, file, given, now);
}

/** Undoes what a ruling recorded by mistake did to the accounts. What it did to an order stands until another order does. */
export async function takeBackEffect(tx: Tx, file: RequestFile, challenge: ChallengeFacts, now: Date) {
  if (challenge.orderId !== null || challenge.ruling === null) return {};
  const effect = effectOfRuling(challenge, challenge.ruling, file.challenges);
  const others = file.challenges.filter((one) => one !== challenge);
  const down = standingStrike({ ...file, challenges: others }) !== null;
  if (effect === "falls" && !down) return askAgain(tx, file);
  return effect === "stands_again" && down ? strikeDown(tx, file, now) : {};
}

async function strikeDown(tx: Tx, file: RequestFile, now: Date) {
  const pending = file.targets.filter((target) => target.outcome === "pending").map((target) => target.id);
  await settleTargets(tx, pending, "challenged");
  await owePurge(tx, file, now);
  return { targets: pending };
}

/** What a ruling struck down is asked again. A request that has ended waits for counsel to reopen it. */
async function askAgain(tx: Tx, file: RequestFile) {
  if (!stagesBeforeDelivery.some((stage) => stage === file.stage)) return { reopen: true };
  const struck = file.targets.filter((target) => target.outcome === "challenged").map((target) => target.id);
  await settleTargets(tx, struck, "pending");
  return { again: struck };
}

/** The order that was challenged, or what restored it since. */
function ordersOf(file: RequestFile, { orderId }: ChallengeFacts) {
  return file.orders.filter((one) => one.id === orderId || one.restoresId === orderId);
}

async function lift(tx: Tx, actor: Actor, file: RequestFile, given: Given, now: Date) {
  const { challenge, documentId, ruledAt } = given;
  const order = ordersOf(file, challenge).find((one) => ["in_force", "not_yet"].includes(secrecyStanding(one, now)));
  if (!order) return { order: challenge.orderId };
  const reason = "The challenge of this order was granted";
  const lifting = { orderId: order.id, liftedAt: ruledAt, reason, documentId };
  return { order: order.id, woken: [...(await liftWithItsClocks(tx, actor, file, lifting, now))] };
}

/** Only what was lifted by the ruling that falls, or on it, stands again, and only for the time it had left. */
async function restore(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  { challenge, documentId, ruledAt }: Given,
  now: Date,
): Promise<Result<EntryData, Refusal>> {
  const reversed = file.challenges.find((one) => one.id === challenge.appealOfId);
  const order = ordersOf(file, challenge).at(-1);
  const since = reversed?.ruledAt ?? null;
  if (!order?.liftedAt || since === null || order.liftedAt < since) return granted({ order: challenge.orderId });
  if (order.endsAt !== null && order.endsAt <= now) return granted({ order: challenge.orderId });
  if ((await noticesInFlight(tx, file.id)).length > 0) return refused({ code: "notice-in-flight" });
  const restored = await restoreOrder(tx, actor, file, { orderId: order.id, documentId, from: ruledAt }, now);
  return granted({ order: challenge.orderId, ...restored });
}
