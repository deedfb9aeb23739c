import { type StandIn, standInFor, standsInFor } from "@/lib/law/permission/cover";
import type { Actor } from "@/lib/law/permission/role";
import { dayIn } from "@/lib/law/shared/plain-date";
import { coversFrom } from "@/lib/store/covers";
import type { Tx } from "@/lib/store/database";

/**
 * Who stands in for a person on a day, `YYYY-MM-DD`; null when that person is there.
 *
 * @param mayNot persons kept from the matter, who stand in for nobody in it
 */
export async function coverOf(
  tx: Tx,
  userId: string,
  day: string,
  mayNot: readonly string[] = [],
): Promise<StandIn | null> {
  return standInFor(await coversFrom(tx, day), userId, day, mayNot);
}

/** Whose requests are a person's to work on: their own, and those of everybody they stand in for today, in UTC. */
export async function ownersFor(tx: Tx, actor: Actor, now: Date): Promise<readonly string[]> {
  const day = dayIn("UTC", now);
  return [actor.id, ...standsInFor(await coversFrom(tx, day), actor.id, day)];
}
