import type { Entry } from "@/lib/law/record/entry";
import { type SessionFacts, sessionLimits } from "@/lib/law/permission/session-limits";
import type { Actor } from "@/lib/law/permission/role";
import type { Prisma } from "@/lib/store/client/client";
import { asActor, asNobody } from "@/lib/store/database";
import { append } from "@/lib/store/record";
import { actorColumns, type Person, personOf } from "@/lib/store/users";

export interface KeptSession extends SessionFacts {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Date;
  /** "Firefox on Linux": enough to know one's own again. */
  readonly device: string;
}

const sessionColumns = {
  id: true,
  userId: true,
  createdAt: true,
  lastSeenAt: true,
  expiresAt: true,
  revokedAt: true,
  device: true,
} as const satisfies Prisma.SessionSelect;

/** Starts a session and puts it on the record. */
export async function openSession(session: KeptSession, entry: Entry): Promise<void> {
  const { id, userId, createdAt, lastSeenAt, expiresAt, device } = session;
  await asActor({ id: userId }, async (tx) => {
    await tx.session.create({ data: { id, userId, createdAt, lastSeenAt, expiresAt, device } });
    await append(tx, { name: "people" }, entry);
  });
}

/** A session as it stands, with its person as they are now: roles and rights are never remembered in it. */
export async function sessionWithPerson(id: string): Promise<{ session: KeptSession; person: Person } | null> {
  return asNobody(async (tx) => {
    const session = await tx.session.findUnique({ where: { id }, select: sessionColumns });
    if (!session) return null;
    const row = await tx.user.findUnique({ where: { id: session.userId }, select: actorColumns });
    return row ? { session, person: personOf(row) } : null;
  });
}

export async function touchSession(id: string, at: Date): Promise<void> {
  await asNobody((tx) => tx.session.updateMany({ where: { id, lastSeenAt: { lt: at } }, data: { lastSeenAt: at } }));
}

/** A person's sessions that still let them in, the newest first. */
export async function liveSessions(actor: Actor, now: Date): Promise<readonly KeptSession[]> {
  const since = new Date(now.getTime() - sessionLimits.idle.minutes * 60_000);
  return asActor(actor, (tx) =>
    tx.session.findMany({
      where: { userId: actor.id, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: since } },
      select: sessionColumns,
      orderBy: { createdAt: "desc" },
    }),
  );
}

/** Ends one session of the actor's, or all of them, at once. Ending what has ended writes nothing. */
export async function revokeSessions(
  actor: Actor,
  which: { readonly id: string } | "all",
  entry: Entry,
): Promise<number> {
  return asActor(actor, async (tx) => {
    const one = which === "all" ? {} : { id: which.id };
    const { count } = await tx.session.updateMany({
      where: { userId: actor.id, revokedAt: null, ...one },
      data: { revokedAt: entry.at },
    });
    if (count > 0) await append(tx, { name: "people" }, entry);
    return count;
  });
}
