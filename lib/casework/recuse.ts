import { leftWithout } from "@/lib/law/permission/left-without";
import type { Actor } from "@/lib/law/permission/role";
import { granted, refused } from "@/lib/law/shared/result";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { colleagues, endRecusalRow, insertRecusal, ownerOf } from "@/lib/store/recusals";
import { setOwner } from "@/lib/store/requests";

export interface Conflict {
  readonly userId: string;
  readonly reason: string;
  /** Whether it is done also where too few are left to carry the request. */
  readonly knowing: boolean;
}

/**
 * Keeps a person from a request, also oneself: they no longer open, find or count it, and no longer own it. Where too
 * few are left of a role it needs, it is done only knowingly.
 */
export async function recuse(actor: Actor, on: StepOn, conflict: Conflict, now: Date): Promise<Taken> {
  return takeStep(actor, "recuse", on, now, async (tx, file) => {
    const { userId, reason, knowing } = conflict;
    const everybody = await colleagues(tx);
    const already = file.recusals.map((one) => one.userId);
    if (!everybody.some(({ id }) => id === userId)) return refused({ code: "owner-unknown" });
    if (already.includes(userId)) return refused({ code: "recused-already" });
    const roles = leftWithout(everybody, already, userId);
    if (roles.length > 0 && !knowing) return refused({ code: "last-person", roles });
    if ((await ownerOf(tx, file.id)) === userId) await setOwner(tx, file.id, null);
    const row = { requestId: file.id, userId, reason, byId: actor.id, at: now };
    return granted({
      why: reason,
      data: { person: userId, tooFew: [...roles] },
      last: (held) => insertRecusal(held, row),
    });
  });
}

export interface ConflictEnd {
  readonly recusalId: string;
  readonly reason: string;
}

/**
 * Lets a person back in, by the word of somebody else than who kept them away: a wall is opened by two. Nobody can do it
 * for themself: they do not see the request.
 */
export async function endRecusal(actor: Actor, on: StepOn, end: ConflictEnd, now: Date): Promise<Taken> {
  return takeStep(actor, "end-recusal", on, now, async (tx, file) => {
    const recusal = file.recusals.find((one) => one.id === end.recusalId);
    if (!recusal) return refused({ code: "not-apt" });
    if (recusal.byId === actor.id) return refused({ code: "same-person", first: "recuse" });
    await endRecusalRow(tx, recusal.id, actor.id, now);
    return granted({ why: end.reason, data: { person: recusal.userId } });
  });
}
