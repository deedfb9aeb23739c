import { may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import type { Result } from "@/lib/law/shared/result";
import { revokeToken as revoke } from "@/lib/store/tokens";

/** Ends a token at once. One's own, or anybody's for who keeps the people; another's looks as if it were not there. */
export async function revokeToken(actor: Actor, tokenId: string, now: Date): Promise<Result<undefined, Refusal>> {
  const whose = may(actor, "keep-people") ? null : actor.id;
  return revoke(actor, tokenId, whose, { act: "revoke-token", actor, at: now, why: "", data: { token: tokenId } });
}
