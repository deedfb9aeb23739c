import type { Entry } from "@/lib/law/record/entry";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { asNobody, decide } from "@/lib/store/database";
import { append } from "@/lib/store/record";
import { actorColumns, type Person, personOf } from "@/lib/store/users";

export interface NewToken {
  readonly id: string;
  readonly email: string;
  readonly label: string;
  /** SHA-256 of the token, which nobody keeps. */
  readonly hash: string;
}

/** Adds a token for whoever has this e-mail. `entry` is given the person's id: only the store knows it here. */
export async function insertToken(
  actor: Actor,
  token: NewToken,
  entry: (userId: string) => Entry,
): Promise<Result<undefined, Refusal>> {
  return decide(actor, async (tx): Promise<Result<undefined, Refusal>> => {
    const person = await tx.user.findUnique({ where: { email: token.email }, select: { id: true, disabledAt: true } });
    if (!person || person.disabledAt !== null) return refused({ code: "not-found" });
    const written = entry(person.id);
    const { id, label, hash } = token;
    await tx.apiToken.create({ data: { id, userId: person.id, label, hash, createdAt: written.at } });
    await append(tx, { name: "people" }, written);
    return granted();
  });
}

export interface TokenUse {
  readonly id: string;
  readonly lastUsedAt: Date | null;
  readonly person: Person;
}

/** Whose token has this hash, as they are now; null when there is none or it was revoked. */
export async function personByToken(hash: string): Promise<TokenUse | null> {
  return asNobody(async (tx) => {
    const token = await tx.apiToken.findUnique({
      where: { hash },
      select: { id: true, userId: true, lastUsedAt: true, revokedAt: true },
    });
    if (!token || token.revokedAt !== null) return null;
    const row = await tx.user.findUnique({ where: { id: token.userId }, select: actorColumns });
    return row ? { id: token.id, lastUsedAt: token.lastUsedAt, person: personOf(row) } : null;
  });
}

export async function touchToken(id: string, at: Date): Promise<void> {
  await asNobody((tx) => tx.apiToken.updateMany({ where: { id }, data: { lastUsedAt: at } }));
}

/** Revokes a token; `whose` limits it to one person's own. */
export async function revokeToken(
  actor: Actor,
  id: string,
  whose: string | null,
  entry: Entry,
): Promise<Result<undefined, Refusal>> {
  return decide(actor, async (tx): Promise<Result<undefined, Refusal>> => {
    const { count } = await tx.apiToken.updateMany({
      where: { id, revokedAt: null, ...(whose !== null && { userId: whose }) },
      data: { revokedAt: entry.at },
    });
    if (count === 0) return refused({ code: "not-found" });
    await append(tx, { name: "people" }, entry);
    return granted();
  });
}
