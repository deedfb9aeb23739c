import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { secrecyStanding } from "@/lib/law/secrecy/secrecy";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { type Followed, followNotices } from "@/lib/casework/follow-notices";
import { startClock } from "@/lib/casework/run-clocks";
import { endSecrecyClocks } from "@/lib/casework/secrecy-clocks";
import { asActor, type Tx } from "@/lib/store/database";
import { type Clock, instantOf } from "@/lib/store/message-gate";
import { holdRequestFile } from "@/lib/store/request-file";
import { recordOn } from "@/lib/store/request-moves";
import { requestsToFollow } from "@/lib/store/secrecy-orders-due";

export interface SecrecySwept {
  /** Orders whose day has passed. */
  readonly ended: number;
  /** Notices that fell due by it, or by the end of a deferral. */
  readonly due: number;
}

const atOnce = 200;

/**
 * What time alone does to secrecy and to notices, by the law's clock: an order that has ended lets its notices fall due,
 * and so does a deferral; secrecy without an end gets its next yearly review. Doing it twice changes nothing more.
 */
export async function endSecrecy(actor: Actor, clock: Clock): Promise<Result<SecrecySwept, Refusal>> {
  const permission = permit(actor, "keep-time");
  if (!permission.ok) return permission;
  const references = await asActor(actor, async (tx) => requestsToFollow(tx, await instantOf(tx, clock), atOnce));
  let swept: SecrecySwept = { ended: 0, due: 0 };
  for (const reference of references) {
    const one = await asActor(actor, async (tx) => {
      const file = await holdRequestFile(tx, reference);
      return file ? follow(tx, actor, file, await instantOf(tx, clock)) : { ended: 0, due: 0 };
    });
    swept = { ended: swept.ended + one.ended, due: swept.due + one.due };
  }
  return granted(swept);
}

async function follow(tx: Tx, actor: Actor, file: RequestFile, now: Date): Promise<SecrecySwept> {
  const ended = file.orders.filter(
    (order) => secrecyStanding(order, now) === "ended" && runs(file, order.id, ["SECRECY_END"]),
  );
  for (const { id } of ended) await endSecrecyClocks(tx, actor, file, id, { at: now, why: "Its last day has passed" });
  const openEnded = file.orders.filter(
    (order) => order.endsAt === null && secrecyStanding(order, now) === "in_force" && !runs(file, order.id, reviews),
  );
  for (const { id, startsAt } of openEnded) {
    const at = lastReview(file, id) ?? startsAt;
    await startClock(tx, file, "SECRECY_REVIEW", { at, subjectId: id });
  }
  const followed = await followNotices(tx, actor, file.reference, now);
  if (ended.length + followed.deferralsOver.length > 0) await record(tx, actor, file, { ended, ...followed }, now);
  return { ended: ended.length, due: followed.due.length };
}

const reviews = ["SECRECY_REVIEW"] as const;

function runs(file: RequestFile, orderId: string, rules: readonly string[]): boolean {
  return file.clocks.some((one) => one.subjectId === orderId && one.endedAt === null && rules.includes(one.rule));
}

function lastReview(file: RequestFile, orderId: string): Date | null {
  const past = file.clocks.filter((one) => one.subjectId === orderId && one.rule === "SECRECY_REVIEW");
  return past.map((one) => one.endedAt).findLast((at) => at !== null) ?? null;
}

async function record(
  tx: Tx,
  actor: Actor,
  file: RequestFile,
  what: Followed & { readonly ended: RequestFile["orders"] },
  now: Date,
): Promise<void> {
  const act = what.ended.length > 0 ? "secrecy-ended" : "deferral-over";
  const why = what.due.length > 0 ? "Notices are due from now on" : "No notice fell due by it";
  const data = {
    orders: what.ended.map(({ id }) => id),
    deferrals: [...what.deferralsOver],
    due: [...what.due],
  };
  await recordOn(tx, file.id, { act, actor, at: now, why, data });
}
