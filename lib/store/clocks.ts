import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/store/database";

export interface NewClock {
  readonly requestId: string;
  readonly rule: string;
  readonly subjectId: string | null;
  readonly gate: boolean;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly reason: readonly string[];
  readonly calendarVersion: string | null;
}

export async function insertClock(tx: Tx, clock: NewClock): Promise<string> {
  const id = randomUUID();
  await tx.clock.create({ data: { id, ...clock, reason: [...clock.reason] } });
  return id;
}

export interface ClockEnd {
  readonly at: Date;
  readonly byId: string;
  readonly why: string;
}

/** Ends the clocks among `ids` that still run. */
export async function endClockRows(tx: Tx, ids: readonly string[], { at, byId, why }: ClockEnd): Promise<void> {
  await tx.clock.updateMany({
    where: { id: { in: [...ids] }, endedAt: null },
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
