import { type StandIn, standInFor } from "@/lib/law/permission/cover";
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
