import { createHash, randomBytes, randomUUID } from "node:crypto";
import { may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { insertToken } from "@/lib/store/tokens";

export interface CreatedToken {
  readonly id: string;
  /** Shown once: only its hash is kept. */
  readonly token: string;
}

/** Makes a token with which a machine acts as this person. One's own, or anybody's for who keeps the people. */
export async function createToken(
  actor: Actor,
  { email, label }: { readonly email: string; readonly label: string },
  now: Date,
): Promise<Result<CreatedToken, Refusal>> {
  if (email !== actor.email && !may(actor, "keep-people")) return refused({ code: "wrong-role", needs: ["admin"] });
  const id = randomUUID();
  const token = `wd_${randomBytes(32).toString("base64url")}`;
  const inserted = await insertToken(actor, { id, email, label, hash: tokenHash(token) }, (userId) => ({
    act: "create-token",
    actor,
    at: now,
    why: "",
    data: { token: id, person: userId, label },
  }));
  return inserted.ok ? granted({ id, token }) : inserted;
}

/** Plain SHA-256: a token is 256 random bits, so there is nothing to guess and nothing to slow down. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
