import { randomUUID } from "node:crypto";
import type { CalendarChange as Days } from "@/lib/law/deadline/calendar-change";
import { plainDate } from "@/lib/law/shared/plain-date";
import type { CalendarChange } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** A proposed change of a calendar as it is kept. `adopted` null: it waits for another administrator. */
export interface KeptCalendarChange extends Days, Omit<CalendarChange, "days"> {}

/** Only what the database's own rules let through as a proposal: nobody has settled it. */
export async function insertCalendarChange(
  tx: Tx,
  country: string,
  days: Days,
  said: {
    readonly basedOn: number;
    readonly source: string;
    readonly reason: string;
    readonly byId: string;
    readonly at: Date;
  },
): Promise<string> {
  const id = randomUUID();
  const { basedOn, source, reason, byId: proposedById, at: proposedAt } = said;
  const added = days.added.map(({ day, name }) => ({ day, name }));
  const data = { id, country, basedOn, source, reason, proposedById, proposedAt };
  await tx.calendarChange.create({ data: { ...data, days: { added, removed: [...days.removed] } } });
  return id;
}

/** Changes that wait for another administrator, the oldest first. */
export async function waitingCalendarChanges(tx: Tx): Promise<readonly KeptCalendarChange[]> {
  const rows = await tx.calendarChange.findMany({
    where: { adopted: null },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map(kept);
}

/** Changes of one country's calendar, the newest first. */
export async function calendarChangesOf(tx: Tx, country: string): Promise<readonly KeptCalendarChange[]> {
  const rows = await tx.calendarChange.findMany({
    where: { country },
    orderBy: [{ proposedAt: "desc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map(kept);
}

export async function calendarChangeById(tx: Tx, id: string): Promise<KeptCalendarChange | null> {
  const row = await tx.calendarChange.findUnique({ where: { id } });
  return row && kept(row);
}

/** @param settled.version the version it makes; null: it is refused, or taken back */
export async function settleCalendarChange(
  tx: Tx,
  id: string,
  settled: { readonly version: number | null; readonly byId: string; readonly answer: string; readonly at: Date },
): Promise<void> {
  const { version, byId: settledById, answer, at: settledAt } = settled;
  const data = { adopted: version !== null, version, settledById, settledAt, answer };
  await tx.calendarChange.update({ where: { id }, data });
}

function kept({ days, ...row }: CalendarChange): KeptCalendarChange {
  const read = typeof days === "object" && days !== null && !Array.isArray(days) ? days : {};
  const [added, removed] = [listIn(read["added"]), listIn(read["removed"])];
  return {
    ...row,
    added: added.flatMap((one) => {
      if (typeof one !== "object" || one === null || !("day" in one) || !("name" in one)) return [];
      const day = dayOf(one.day);
      return day !== null && typeof one.name === "string" ? [{ day, name: one.name }] : [];
    }),
    removed: removed.flatMap((one) => dayOf(one) ?? []),
  };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function dayOf(value: unknown) {
  return typeof value === "string" ? plainDate(value) : null;
}
