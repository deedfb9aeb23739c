import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { flagAuthority } from "@/lib/casework/follow-emergency";
import { asActor } from "@/lib/store/database";
import { followUpsOver } from "@/lib/store/emergency";
import { type Clock, instantOf } from "@/lib/store/message-gate";

const atOnce = 200;
const reason = "No process followed its emergency in time";

/**
 * Flags the authorities whose time for process has run out, by the law's clock; the second time it changes nothing. A
 * request that somebody moves this very moment is left to the next minute.
 *
 * @returns how many requests were settled so
 */
export async function flagSilentAuthorities(actor: Actor, clock: Clock): Promise<Result<number, Refusal>> {
  const permission = permit(actor, "keep-time");
  if (!permission.ok) return permission;
  const { now, over } = await asActor(actor, async (tx) => {
    const at = await instantOf(tx, clock);
    return { now: at, over: await followUpsOver(tx, at, atOnce) };
  });
  let flagged = 0;
  for (const one of over) flagged += (await flagAuthority(actor, one, { reason }, now)).ok ? 1 : 0;
  return granted(flagged);
}
