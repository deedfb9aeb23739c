import { ruleOfClock } from "@/lib/law/request/due-clock";
import { instrumentIn } from "@/lib/law/request/rule-set";
import { reached, type Told } from "@/lib/law/deadline/warn";
import { permit } from "@/lib/law/permission/may";
import { standInFor } from "@/lib/law/permission/cover";
import type { Actor } from "@/lib/law/permission/role";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { insertWarnings, peopleOf, stillHere } from "@/lib/store/clock-warnings";
import { clocksToWarnOf, runningClocks, toldOf } from "@/lib/store/clocks";
import { coversFrom } from "@/lib/store/covers";
import { asActor, type Tx } from "@/lib/store/database";
import { type Clock, holdRequest, instantOf } from "@/lib/store/message-gate";
import { recordOn } from "@/lib/store/request-moves";
import { receivedUnder } from "@/lib/store/requests";
import { rulesOn } from "@/lib/store/rules";

const atOnce = 200;

/**
 * Tells people of the clocks that have come to a warning point or to their end, by the law's clock. What passed while
 * nobody looked is told once, by its latest; the second time, or in a second worker, there is nothing left to tell.
 *
 * @returns how many clocks somebody was told of
 */
export async function warnOfClocks(actor: Actor, clock: Clock): Promise<Result<number, Refusal>> {
  const permission = permit(actor, "keep-time");
  if (!permission.ok) return permission;
  let told = 0;
  for (;;) {
    const waiting = await asActor(actor, async (tx) => clocksToWarnOf(tx, await instantOf(tx, clock), atOnce));
    for (const one of waiting) told += (await warnOf(actor, one, clock)) ? 1 : 0;
    if (waiting.length < atOnce) return granted(told);
  }
}

/** One clock, while its request is held: whoever moves it, or warns of it, takes turns with this. */
async function warnOf(
  actor: Actor,
  { id, requestId }: { id: string; requestId: string },
  clock: Clock,
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    await holdRequest(tx, requestId);
    const now = await instantOf(tx, clock);
    const [row] = await runningClocks(tx, [requestId], { id, warnAt: { lte: now } });
    if (!row) return false;
    const { rulesVersion, instrumentCode, receivedAt, receivedZone } = await receivedUnder(tx, requestId);
    const rules = await rulesOn(tx, rulesVersion, dayIn(receivedZone, receivedAt));
    const rule = ruleOfClock(rules, instrumentIn(rules, instrumentCode), row.rule);
    const points = rule ? reached({ at: row.dueAt, warnings: row.warnings }, rule, row.toldUntil, now) : [];
    await toldOf(tx, row, now);
    const last = points.at(-1);
    if (!last) return false;
    const tell = new Set(points.flatMap((point) => point.tell));
    const userIds = await toldPeople(tx, requestId, tell, dayIn(receivedZone, now));
    const { at, words, expired } = last;
    await insertWarnings(tx, userIds, { requestId, clockId: id, words, expired, at, createdAt: now });
    const data = {
      clock: id,
      rule: row.rule,
      points: points.map((point) => point.at.toISOString()),
      told: userIds,
      escalated: tell.has("lead"),
    };
    await recordOn(tx, requestId, { act: "warn-clock", actor, at: now, why: words, data });
    return true;
  });
}

/** The owner, or who stands in for them; the lead where it has come so far, or where nobody else is there. */
async function toldPeople(tx: Tx, requestId: string, tell: ReadonlySet<Told>, day: string): Promise<string[]> {
  const { ownerId, kept, leads } = await peopleOf(tx, requestId);
  const standIn = ownerId === null ? null : standInFor(await coversFrom(tx, day), ownerId, day, kept);
  const person = standIn ? standIn.coverId : ownerId;
  const owner = person === null || kept.includes(person) ? [] : await stillHere(tx, [person]);
  return [...new Set([...owner, ...(tell.has("lead") || owner.length === 0 ? leads : [])])];
}
