import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { lapsePreservation, releasePreservation } from "@/lib/casework/release-preservation";
import type { Taken } from "@/lib/casework/take-step";
import { asActor } from "@/lib/store/database";
import { type Clock, instantOf } from "@/lib/store/message-gate";
import { answeredConversions, type EndedByTime, overdueTerms } from "@/lib/store/preservations";

export interface EndedPreservations {
  readonly lapsed: number;
  /** The process they waited for was answered. */
  readonly released: number;
}

const atOnce = 200;

/**
 * Ends the preservations whose time is over, by the law's clock: right after a pause of any length, and the second time
 * it changes nothing. One whose request somebody moves this very moment is left to the next minute.
 */
export async function endPreservations(actor: Actor, clock: Clock): Promise<Result<EndedPreservations, Refusal>> {
  const permission = permit(actor, "keep-time");
  if (!permission.ok) return permission;
  const { now, over, answered } = await asActor(actor, async (tx) => {
    const at = await instantOf(tx, clock);
    return { now: at, over: await overdueTerms(tx, at, atOnce), answered: await answeredConversions(tx, atOnce) };
  });
  const note = "The process that followed has been answered";
  return granted({
    lapsed: await each(over, (one) => lapsePreservation(actor, one, one, now)),
    released: await each(answered, (one) => releasePreservation(actor, one, { ...one, note, documentId: null }, now)),
  });
}

/** One request after the other: a fault in one leaves the others done. */
async function each(all: readonly EndedByTime[], end: (one: EndedByTime) => Promise<Taken>): Promise<number> {
  let done = 0;
  for (const one of all) done += (await end(one)).ok ? 1 : 0;
  return done;
}
