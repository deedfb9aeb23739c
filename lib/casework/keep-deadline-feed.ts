import { randomBytes, randomUUID } from "node:crypto";
import { tokenHash } from "@/lib/casework/create-token";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { decide } from "@/lib/store/database";
import { feedOf, insertFeed, type StandingFeed, stopFeed } from "@/lib/store/deadline-feeds";
import { append } from "@/lib/store/record";

/** The address that stands, without its secret: only its hash is kept. */
export async function readDeadlineFeed(actor: Actor): Promise<Result<StandingFeed | null, Refusal>> {
  const permission = permit(actor, "read-requests");
  return permission.ok ? granted(await feedOf(actor)) : permission;
}

/** Makes the secret at which a calendar program reads one's own deadlines. One made before stops at once. */
export async function makeDeadlineFeed(actor: Actor, now: Date): Promise<Result<{ secret: string }, Refusal>> {
  const permission = permit(actor, "read-requests");
  if (!permission.ok) return permission;
  const id = randomUUID();
  const secret = `wdf_${randomBytes(32).toString("base64url")}`;
  return decide(actor, async (tx): Promise<Result<{ secret: string }, Refusal>> => {
    const instead = await stopFeed(tx, actor.id, now);
    const entry = { act: "make-deadline-feed", actor, at: now, why: "", data: { feed: id, instead } } as const;
    await insertFeed(tx, { id, userId: actor.id, hash: tokenHash(secret) }, entry);
    return granted({ secret });
  });
}

export async function stopDeadlineFeed(actor: Actor, now: Date): Promise<Result<undefined, Refusal>> {
  return decide(actor, async (tx): Promise<Result<undefined, Refusal>> => {
    if (!(await stopFeed(tx, actor.id, now))) return refused({ code: "not-found" });
    await append(tx, { name: "people" }, { act: "stop-deadline-feed", actor, at: now, why: "", data: {} });
    return granted();
  });
}
