import type { Entry } from "@/lib/law/record/entry";
import type { Actor } from "@/lib/law/permission/role";
import { asActor, asNobody, type Tx } from "@/lib/store/database";
import { append } from "@/lib/store/record";
import { actorColumns, type Person, personOf } from "@/lib/store/users";

export interface StandingFeed {
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export async function feedOf(actor: Actor): Promise<StandingFeed | null> {
  return asActor(actor, (tx) =>
    tx.deadlineFeed.findFirst({
      where: { userId: actor.id, stoppedAt: null },
      select: { createdAt: true, lastUsedAt: true },
    }),
  );
}

/** Stops the address that stands, if one does. */
export async function stopFeed(tx: Tx, userId: string, at: Date): Promise<boolean> {
  const { count } = await tx.deadlineFeed.updateMany({ where: { userId, stoppedAt: null }, data: { stoppedAt: at } });
  return count > 0;
}

/** `hash` is the SHA-256 of the secret, which nobody keeps. */
export async function insertFeed(
  tx: Tx,
  feed: { readonly id: string; readonly userId: string; readonly hash: string },
  entry: Entry,
): Promise<void> {
  await tx.deadlineFeed.create({ data: { ...feed, createdAt: entry.at } });
  await append(tx, { name: "people" }, entry);
}

export interface FeedUse {
  readonly id: string;
  readonly lastUsedAt: Date | null;
  readonly person: Person;
}

/** Whose deadlines are read at the address with this hash; null: it never was one, or was stopped. */
export async function personByFeed(hash: string): Promise<FeedUse | null> {
  return asNobody(async (tx) => {
    const feed = await tx.deadlineFeed.findUnique({
      where: { hash },
      select: { id: true, userId: true, lastUsedAt: true, stoppedAt: true },
    });
    if (!feed || feed.stoppedAt !== null) return null;
    const row = await tx.user.findUnique({ where: { id: feed.userId }, select: actorColumns });
    return row ? { id: feed.id, lastUsedAt: feed.lastUsedAt, person: personOf(row) } : null;
  });
}

export async function touchFeed(id: string, at: Date): Promise<void> {
  await asNobody((tx) => tx.deadlineFeed.updateMany({ where: { id }, data: { lastUsedAt: at } }));
}
