import type { PauseBasis } from "@/lib/law/deadline/clock-rule";
import type { Reckoned } from "@/lib/law/deadline/reckon";
import type { ClockRuleId } from "@/lib/law/deadline/rule";
import { besideDue, type DueClock } from "@/lib/law/request/due-clock";
import type { RequestFile } from "@/lib/law/request/file";
import { clockIn } from "@/lib/law/request/rule-set";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import { calendarRead, count, type Counted, countingOf, cutBy, keptClock } from "@/lib/casework/count-clocks";
import {
  type ClockEnd,
  endClockRows,
  endPauseRow,
  insertClock,
  insertPause,
  recountClock,
  type RunningClockRow,
  runningClocks,
} from "@/lib/store/clocks";
import type { Tx } from "@/lib/store/database";
import { dueOf, setDue } from "@/lib/store/requests";

export interface ClockStart {
  readonly at: Date;
  /** The event it counts from, in words, where that is not the one its rule names. */
  readonly since?: string;
  /** What it is about beside the request: an order, a preservation, a clarification. */
  readonly subjectId?: string;
  /** Nothing is delivered before it runs out or is ended. */
  readonly gate?: boolean;
}

/**
 * Starts a clock of a held request, and says when it runs out: with the holidays of the country its rule names, the
 * pauses that are on file, and no later than the due date allows where the rule says so. Null: it stands still.
 */
export async function startClock(tx: Tx, file: RequestFile, id: ClockRuleId, start: ClockStart): Promise<Date | null> {
  const { at: startedAt, since, subjectId = null, gate = false } = start;
  const rule = clockIn(file.rules, id);
  const dueAt = rule.cutBy === null ? null : await dueOf(tx, file.id);
  const clock: Counted = {
    id,
    rule,
    stated: null,
    startedAt,
    ...(since && { since }),
    ...cutBy(file.rules, rule, dueAt),
  };
  const reckoned = await count(tx, await countingOf(tx, file), clock);
  const row = { requestId: file.id, rule: id, subjectId, gate, main: false, statedOn: null, since: since ?? null };
  await insertClock(tx, { ...row, startedAt, toldUntil: startedAt }, reckoned);
  return reckoned.at;
}

/** Starts a clock that a letter names the last day of. Nothing that could pause such a clock is known to the law. */
export async function startToDay(tx: Tx, file: RequestFile, id: ClockRuleId, start: ClockStart): Promise<PlainDate> {
  const at = await startClock(tx, file, id, start);
  if (at === null) throw new Error(`${id} stands still, and a letter must say when it ends`);
  return dayIn(file.zone, at);
}

/** What later process does to the clocks beside the due date. */
export interface LaterClocks {
  /** Of those that ran beside the due date before it. */
  readonly end: ClockEnd;
  /** Whether it asks for something of which no copy was to be made yet. */
  readonly asksMore: boolean;
}

/** Starts what runs beside a stated due date, and ends what ran beside the one before it. */
export async function startBeside(
  tx: Tx,
  file: RequestFile,
  due: DueClock,
  at: Date,
  later: LaterClocks | null = null,
): Promise<void> {
  const own = file.instrument.due;
  // What was to be preserved on receipt of the first is preserved from then on: the same is not asked for twice.
  const stays = later !== null && !later.asksMore;
  const beside = besideDue(file.rules, file, due).filter((rule) => !stays || rule !== "EPOC_PRESERVE");
  const before = new Set(own === "on_face" ? beside : [own, ...beside]);
  if (later) for (const rule of before) await endClocks(tx, file, { rule }, later.end);
  for (const rule of beside) await startClock(tx, file, rule, { at });
}

/** Ends the running clocks of a request that fit: by rule, by what they are about, or by id. Never its due date. */
export async function endClocks(
  tx: Tx,
  file: Pick<RequestFile, "id">,
  which: { readonly rule?: ClockRuleId; readonly subjectId?: string; readonly id?: string },
  end: ClockEnd,
): Promise<void> {
  await endClockRows(tx, { ...which, requestId: file.id, main: false }, end);
}

export interface Pausing {
  readonly basis: PauseBasis;
  /** What the evidence says, for the explanation of every clock it stops. */
  readonly words: string;
  readonly documentId: string | null;
  /** The challenge or clarification it rests on, where it rests on one. */
  readonly subjectId: string | null;
  readonly at: Date;
  readonly byId: string;
}

/** Stops the due date, and every clock whose rule takes this evidence, until the pause is ended. */
export async function pauseClocks(tx: Tx, file: RequestFile, { at, ...pause }: Pausing): Promise<string> {
  const id = await insertPause(tx, { requestId: file.id, ...pause, fromAt: at });
  await recountClocks(tx, file);
  return id;
}

/** Lets run on what stood still, with the time that was left. */
export async function resumeClocks(tx: Tx, file: RequestFile, pauseId: string, at: Date): Promise<void> {
  await endPauseRow(tx, pauseId, at);
  await recountClocks(tx, file);
}

export interface Recounted {
  readonly clock: RunningClockRow;
  readonly to: Reckoned;
}

/**
 * Counts every running clock of a held request again, the due date first, and writes down what moved. Each is counted
 * with the version of its calendar it had, but those of `renewed` with the newest.
 */
export async function recountClocks(
  tx: Tx,
  file: Pick<RequestFile, "id" | "rules" | "instrument" | "zone" | "authority">,
  renewed: string | null = null,
): Promise<readonly Recounted[]> {
  const counting = await countingOf(tx, file);
  const moved: Recounted[] = [];
  let dueAt = await dueOf(tx, file.id);
  for (const row of await runningClocks(tx, [file.id])) {
    const clock = keptClock(counting, row, dueAt);
    const read = calendarRead(row, clock.rule, counting);
    const to = await count(tx, counting, clock, read.country === renewed ? { country: renewed } : read);
    if (row.main) dueAt = to.at;
    if (sameCount(row, to)) continue;
    await recountClock(tx, row.id, to, row.toldUntil);
    if (row.main) await setDue(tx, file.id, to);
    if (row.dueAt?.getTime() !== to.at?.getTime()) moved.push({ clock: row, to });
  }
  return moved;
}

/** Puts another due date in the place of the one that ran, if one did. */
export async function replaceDue(
  tx: Tx,
  file: RequestFile,
  due: DueClock,
  {
    startedAt,
    toldUntil = startedAt,
    end,
  }: { readonly startedAt: Date; readonly toldUntil?: Date; readonly end: ClockEnd },
): Promise<Reckoned> {
  await endClockRows(tx, { requestId: file.id, main: true }, end);
  const reckoned = await count(tx, await countingOf(tx, file), { ...due, startedAt });
  await insertDue(tx, file.id, { due, reckoned, startedAt, toldUntil });
  await setDue(tx, file.id, reckoned);
  await recountClocks(tx, file); // what the due date cuts short moves with it
  return reckoned;
}

/** Writes down the clock of a due date that was counted. */
export async function insertDue(
  tx: Tx,
  requestId: string,
  { due, reckoned, ...when }: { due: DueClock; reckoned: Reckoned; startedAt: Date; toldUntil: Date },
): Promise<void> {
  const row = { requestId, rule: due.id, subjectId: null, gate: false, main: true, statedOn: due.stated?.on ?? null };
  await insertClock(tx, { ...row, ...when }, reckoned);
}

function sameCount(row: RunningClockRow, to: Reckoned): boolean {
  return row.dueAt?.getTime() === to.at?.getTime() && row.reason.join("\n") === to.reason.join("\n");
}
