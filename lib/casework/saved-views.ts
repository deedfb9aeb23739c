import { queueWhere, type QueueAsked } from "@/lib/casework/list-requests";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { asActor, decide, type Tx } from "@/lib/store/database";
import { countUpTo } from "@/lib/store/queue";
import { namesOf } from "@/lib/store/request-views";
import { dropView, firstView, keepView, openFirst, ownViews, type ViewAsked, viewsFor } from "@/lib/store/saved-views";

/** A person keeps no more than these. */
export const mostViews = 30;
/** How many that others share are listed beside one's own; how many are counted, and how far. */
const listed = 30;
const counted = { views: 12, to: 100 } as const;

export interface ListedView {
  readonly id: string;
  readonly name: string;
  readonly asked: ViewAsked;
  readonly shared: boolean;
  readonly first: boolean;
  /** Whose it is; null: the reader's own. */
  readonly by: string | null;
  /** How many requests it shows this reader, counted to a hundred; null: not counted. */
  readonly count: number | null;
}

/** The views a person may open, each with how many requests it shows them. */
export async function listViews(
  actor: Actor,
  read: (asked: ViewAsked) => QueueAsked,
  now: Date,
): Promise<readonly ListedView[]> {
  if (!permit(actor, "read-requests").ok) return [];
  return asActor(actor, async (tx) => {
    const views = await viewsFor(tx, actor.id, listed);
    const others = views.filter(({ userId }) => userId !== actor.id).map(({ userId }) => userId);
    const names = await namesOf(tx, others);
    const shown: ListedView[] = [];
    for (const [place, { userId, ...view }] of views.entries()) {
      const count = place < counted.views ? await countOf(tx, actor, read(view.asked), now) : null;
      shown.push({ ...view, by: userId === actor.id ? null : (names.get(userId) ?? "Somebody"), count });
    }
    return shown;
  });
}

async function countOf(tx: Tx, actor: Actor, asked: QueueAsked, now: Date): Promise<number> {
  return countUpTo(tx, await queueWhere(tx, actor, asked, now), counted.to);
}

/** What opens when somebody asks for the queue and nothing else; null: all that is open. */
export async function firstViewOf(actor: Actor): Promise<ViewAsked | null> {
  if (!permit(actor, "read-requests").ok) return null;
  return asActor(actor, async (tx) => (await firstView(tx, actor.id))?.asked ?? null);
}

export interface ViewGiven {
  readonly name: string;
  readonly asked: ViewAsked;
  readonly shared: boolean;
}

export async function saveView(actor: Actor, given: ViewGiven, now: Date): Promise<Result<undefined, Refusal>> {
  const permission = permit(actor, "read-requests");
  if (!permission.ok) return permission;
  return decide(actor, async (tx): Promise<Result<undefined, Refusal>> => {
    const own = await ownViews(tx, actor.id);
    if (own.length >= mostViews && !own.includes(given.name)) return refused({ code: "views-full", most: mostViews });
    await keepView(tx, { ...given, userId: actor.id, createdAt: now });
    return granted();
  });
}

/** Removes one's own view; another's looks as if it were not there. */
export async function removeView(actor: Actor, id: string): Promise<Result<undefined, Refusal>> {
  return decide(actor, async (tx): Promise<Result<undefined, Refusal>> =>
    (await dropView(tx, id, actor.id)) ? granted() : refused({ code: "not-found" }),
  );
}

export async function setFirstView(actor: Actor, id: string | null): Promise<Result<undefined, Refusal>> {
  return decide(actor, async (tx): Promise<Result<undefined, Refusal>> =>
    (await openFirst(tx, id, actor.id)) ? granted() : refused({ code: "not-found" }),
  );
}
