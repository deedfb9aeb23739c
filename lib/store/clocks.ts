import { randomUUID } from "node:crypto";
import type { Reckoned } from "@/lib/law/deadline/reckon";
import type { Warning } from "@/lib/law/deadline/warning-points";
import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

export interface NewClock {
  readonly requestId: string;
  readonly rule: string;
  readonly subjectId: string | null;
  readonly gate: boolean;
  readonly main: boolean;
  readonly statedOn: string | null;
  readonly since?: string | null;
  readonly startedAt: Date;
  /** Of what lies before nobody is told. */
  readonly toldUntil: Date;
}

export async function insertClock(tx: Tx, clock: NewClock, reckoned: Reckoned): Promise<string> {
  const id = randomUUID();
  await tx.clock.create({ data: { id, ...clock, ...countedColumns(reckoned, clock.toldUntil) } });
  return id;
}

/** Many at once, as an import brings them. */
export async function insertClocks(
  tx: Tx,
  clocks: readonly { readonly clock: NewClock; readonly reckoned: Reckoned }[],
): Promise<void> {
  const rows = clocks.map(({ clock, reckoned }) => ({
    id: randomUUID(),
    ...clock,
    ...countedColumns(reckoned, clock.toldUntil),
  }));
  await tx.clock.createMany({ data: rows });
}

/** Writes down a new end of a running clock. */
export async function recountClock(tx: Tx, id: string, reckoned: Reckoned, toldUntil: Date): Promise<void> {
  await tx.clock.update({ where: { id }, data: countedColumns(reckoned, toldUntil) });
}

/** Everybody was told of what lies up to an instant. */
export async function toldOf(tx: Tx, clock: RunningClockRow, until: Date): Promise<void> {
  await tx.clock.update({ where: { id: clock.id }, data: { toldUntil: until, warnAt: nextMoment(clock, until) } });
}

const running = {
  id: true,
  requestId: true,
  rule: true,
  subjectId: true,
  startedAt: true,
  dueAt: true,
  statedOn: true,
  since: true,
  gate: true,
  main: true,
  reason: true,
  calendarVersion: true,
  warnings: true,
  toldUntil: true,
} as const satisfies Prisma.ClockSelect;

type Row = Prisma.ClockGetPayload<{ select: typeof running }>;

export interface RunningClockRow extends Omit<Row, "warnings"> {
  readonly warnings: readonly Warning[];
}

/** The running clocks of some requests, the due dates first. */
export async function runningClocks(
  tx: Tx,
  requestIds: readonly string[],
  only: Prisma.ClockWhereInput = {},
): Promise<readonly RunningClockRow[]> {
  const rows = await tx.clock.findMany({
    where: { requestId: { in: [...requestIds] }, endedAt: null, ...only },
    orderBy: [{ main: "desc" }, { startedAt: "asc" }, { id: "asc" }],
    select: running,
  });
  return rows.map((row) => ({ ...row, warnings: warningsIn(row.warnings) }));
}

/** Every clock of a request, ended or not, the due dates first. */
export async function clocksOfRequest(tx: Tx, requestId: string) {
  const rows = await tx.clock.findMany({
    where: { requestId },
    orderBy: [{ main: "desc" }, { dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: { ...running, endedAt: true, endedById: true, endedWhy: true },
  });
  return rows.map((row) => ({ ...row, warnings: warningsIn(row.warnings) }));
}

/** The last clock by which the answer was due, ended or not. */
export async function lastDue(tx: Tx, requestId: string) {
  return tx.clock.findFirst({
    where: { requestId, main: true },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { startedAt: "desc" }],
    select: { rule: true, statedOn: true, startedAt: true, endedAt: true },
  });
}

/** Clocks of which somebody must be told by now. */
export async function clocksToWarnOf(tx: Tx, now: Date, take: number) {
  return tx.clock.findMany({
    where: { endedAt: null, warnAt: { lte: now } },
    orderBy: [{ warnAt: "asc" }, { id: "asc" }],
    take,
    select: { id: true, requestId: true },
  });
}

export interface ClockEnd {
  readonly at: Date;
  readonly byId: string;
  readonly why: string;
}

/** Ends the clocks that fit and still run. */
export async function endClockRows(tx: Tx, which: Prisma.ClockWhereInput, { at, byId, why }: ClockEnd): Promise<void> {
  await tx.clock.updateMany({
    where: { ...which, endedAt: null },
    data: { endedAt: at, endedById: byId, endedWhy: why, warnAt: null },
  });
}

export interface NewPause {
  readonly requestId: string;
  readonly basis: string;
  readonly words: string;
  readonly documentId: string | null;
  readonly subjectId: string | null;
  readonly fromAt: Date;
  readonly byId: string;
}

export async function insertPause(tx: Tx, pause: NewPause): Promise<string> {
  const id = randomUUID();
  await tx.clockPause.create({ data: { id, ...pause } });
  return id;
}

export async function endPauseRow(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.clockPause.update({ where: { id }, data: { toAt: at } });
}

function countedColumns({ at, reason, calendarVersion, warnings }: Reckoned, toldUntil: Date) {
  const moments = warnings.map((warning) => ({ at: warning.at.toISOString(), words: warning.words }));
  const warnAt = nextMoment({ dueAt: at, warnings }, toldUntil);
  return { dueAt: at, reason: [...reason], calendarVersion, warnings: moments, warnAt, toldUntil };
}

/** The next moment of which somebody is told: a warning point, or the end itself. */
function nextMoment(
  { dueAt, warnings }: { readonly dueAt: Date | null; readonly warnings: readonly Warning[] },
  after: Date,
): Date | null {
  if (dueAt === null) return null;
  return [...warnings.map(({ at }) => at), dueAt].find((at) => at > after) ?? null;
}

function warningsIn(kept: unknown): readonly Warning[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("at" in one) || !("words" in one)) return [];
    return typeof one.at === "string" && typeof one.words === "string"
      ? [{ at: new Date(one.at), words: one.words }]
      : [];
  });
}
