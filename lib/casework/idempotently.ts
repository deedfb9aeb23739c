import type { Actor } from "@/lib/law/permission/role";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { claimKey, keepAnswer, type KeptAnswer, releaseKey } from "@/lib/store/idempotency";

export type IdempotencyRefusal =
  /** The key was used for something else. */
  | { readonly code: "key-reused" }
  /** The first use has no answer yet: it is still at work, or broke off and nobody knows how far it came. */
  | { readonly code: "key-open" };

/**
 * Does the work once for a key, and answers every repetition with the first answer. Work that throws has written
 * nothing, so its key is free again; when the database itself went away the key stays taken, because nobody knows.
 *
 * @param digest of everything that was asked: the same key with another digest is refused
 */
export async function idempotently(
  actor: Actor,
  { key, digest }: { readonly key: string; readonly digest: string },
  work: () => Promise<KeptAnswer>,
  now: Date,
): Promise<Result<KeptAnswer, IdempotencyRefusal>> {
  const claim = await claimKey(actor, key, digest, now);
  if (claim.kind !== "claimed" && claim.digest !== digest) return refused({ code: "key-reused" });
  if (claim.kind === "open") return refused({ code: "key-open" });
  if (claim.kind === "answered") return granted(claim.answer);
  try {
    const answer = await work();
    await keepAnswer(actor, key, answer);
    return granted(answer);
  } catch (cause) {
    if (!(cause instanceof Error && cause.name === "DatabaseGone")) await releaseKey(actor, key);
    throw cause;
  }
}
