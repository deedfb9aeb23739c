import { randomUUID } from "node:crypto";
import { overlap } from "@/lib/law/permission/cover";
import { deeds, may } from "@/lib/law/permission/may";
import type { Actor, Role } from "@/lib/law/permission/role";
import { addDays, plainDate, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { coverById, type CoverRow, coversFrom, endCoverRow, holdCovers, insertCover } from "@/lib/store/covers";
import { asActor, decide, type Tx } from "@/lib/store/database";
import { append } from "@/lib/store/record";
import { colleagues } from "@/lib/store/recusals";
import { namesOf } from "@/lib/store/request-views";

export interface CoverGiven {
  readonly userId: string;
  readonly coverId: string;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
}

/** Absences that are not over, with everybody's names, and who may be away or stand in. */
export async function readCovers(actor: Actor, day: string) {
  return asActor(actor, async (tx) => {
    const covers = await coversFrom(tx, day);
    const everybody = await colleagues(tx);
    const names = await namesOf(
      tx,
      covers.flatMap(({ userId, coverId, byId }) => [userId, coverId, byId]),
    );
    const mine = may(actor, "keep-cover") ? everybody : everybody.filter(({ id }) => id === actor.id);
    return { covers, names, everybody, mayBeAway: mine };
  });
}

/** Says who stands in for whom, and when: anybody for themself, senior counsel and administrators for everybody. */
export async function addCover(actor: Actor, given: CoverGiven, now: Date): Promise<Result<undefined, Refusal>> {
  const permission = permitted(actor, given.userId);
  if (!permission.ok) return permission;
  if (given.toOn < given.fromOn) return refused({ code: "dates-reversed" });
  return decide(actor, async (tx) => {
    await holdCovers(tx);
    const refusal = await unfit(tx, given);
    if (refusal) return refused(refusal);
    await insertCover(tx, { id: randomUUID(), byId: actor.id, ...given }, now);
    const { userId: person, coverId: cover, fromOn, toOn } = given;
    const data = { person, cover, fromOn, toOn };
    await append(tx, { name: "people" }, { act: "keep-cover", actor, at: now, why: "", data });
    return granted();
  });
}

/** Ends an absence with the day before `today`; one that had not begun is undone. */
export async function endCover(
  actor: Actor,
  { id, today }: { readonly id: string; readonly today: PlainDate },
  now: Date,
): Promise<Result<undefined, Refusal>> {
  return decide(actor, async (tx): Promise<Result<undefined, Refusal>> => {
    await holdCovers(tx);
    const cover = await coverById(tx, id);
    if (!cover || cover.toOn < today) return refused({ code: "not-found" });
    const permission = permitted(actor, cover.userId);
    if (!permission.ok) return permission;
    await endCoverRow(tx, id, lastDay(cover, today));
    const data = { person: cover.userId, cover: cover.coverId, fromOn: cover.fromOn, toOn: lastDay(cover, today) };
    await append(tx, { name: "people" }, { act: "end-cover", actor, at: now, why: "", data });
    return granted();
  });
}

/** The day before today, or before the first day: then it never counted. */
function lastDay({ fromOn }: CoverRow, today: PlainDate): string {
  const first = plainDate(fromOn) ?? today;
  return addDays(first > today ? first : today, -1);
}

async function unfit(tx: Tx, { userId, coverId, fromOn, toOn }: CoverGiven): Promise<Refusal | null> {
  const everybody = await colleagues(tx);
  const [away, cover] = [userId, coverId].map((id) => everybody.find((one) => one.id === id));
  if (!away || !cover || away.id === cover.id) return { code: "owner-unknown" };
  const shared: readonly Role[] = away.roles.filter((role) => cover.roles.includes(role));
  if (shared.length === 0) return { code: "cover-without-role" };
  const taken = (await coversFrom(tx, fromOn)).find((one) => one.userId === userId && overlap(one, { fromOn, toOn }));
  return taken ? { code: "cover-taken", until: taken.toOn } : null;
}

function permitted(actor: Actor, userId: string): Result<undefined, Refusal> {
  return actor.id === userId || may(actor, "keep-cover")
    ? granted()
    : refused({ code: "wrong-role", needs: deeds["keep-cover"] });
}
