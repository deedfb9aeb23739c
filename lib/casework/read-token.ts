import { actorOf } from "@/lib/casework/read-actor";
import { tokenHash } from "@/lib/casework/create-token";
import type { Actor } from "@/lib/law/permission/role";
import { personByToken, touchToken } from "@/lib/store/tokens";

/**
 * Who a bearer token acts as, as they are this moment; null when it is none of ours, was revoked, or its person may no
 * longer sign in. Found by its hash: how long the comparison takes says nothing about the token.
 */
export async function tokenActor(token: string, now: Date): Promise<Actor | null> {
  if (!/^wd_[\w-]{43}$/.test(token)) return null;
  const found = await personByToken(tokenHash(token));
  if (!found || found.person.disabledAt !== null) return null;
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > 60_000) await touchToken(found.id, now);
  return actorOf(found.person);
}
