import type { Actor } from "@/lib/law/permission/role";
import { asActor } from "@/lib/store/database";

/** The answer that was given, to be given again to the letter. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type Claim =
  | { readonly kind: "claimed" }
  | { readonly kind: "answered"; readonly digest: string; readonly answer: KeptAnswer }
  | { readonly kind: "open"; readonly digest: string };

const keptHours = 24;

/** Takes a key for its first use, or tells what became of that. Keys are each person's own and are kept for a day. */
export async function claimKey(actor: Actor, key: string, digest: string, now: Date): Promise<Claim> {
  return asActor(actor, async (tx) => {
    const old = new Date(now.getTime() - keptHours * 3_600_000);
    await tx.idempotencyKey.deleteMany({ where: { userId: actor.id, createdAt: { lt: old } } });
    const { count } = await tx.idempotencyKey.createMany({
      data: [{ userId: actor.id, key, digest, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 1) return { kind: "claimed" };
    const row = await tx.idempotencyKey.findUniqueOrThrow({ where: { userId_key: { userId: actor.id, key } } });
    if (row.status === null) return { kind: "open", digest: row.digest };
    return { kind: "answered", digest: row.digest, answer: { status: row.status, body: row.body } };
  });
}

export async function keepAnswer(actor: Actor, key: string, { status, body }: KeptAnswer): Promise<void> {
  // Through JSON and back: the same bytes the first asker got, and nothing the column cannot hold.
  const kept = JSON.parse(JSON.stringify(body ?? {}));
  await asActor(actor, (tx) =>
    tx.idempotencyKey.updateMany({ where: { userId: actor.id, key }, data: { status, body: kept } }),
  );
}

export async function releaseKey(actor: Actor, key: string): Promise<void> {
  await asActor(actor, (tx) => tx.idempotencyKey.deleteMany({ where: { userId: actor.id, key, status: null } }));
}
