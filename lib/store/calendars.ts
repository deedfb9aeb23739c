import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import type { Calendar } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** A calendar as it is kept: who brought it, when and why. Null: it was shipped. */
export interface KeptCalendar extends HolidayCalendar {
  readonly reason: string;
  readonly importedById: string | null;
  readonly importedAt: Date;
}

/** The newest calendar of a country, or the version that is asked for; null where there is none. */
export async function calendarOf(tx: Tx, country: string | null, version?: number): Promise<KeptCalendar | null> {
  if (country === null) return null;
  const row = await tx.calendar.findFirst({
    where: { jurisdiction: country, ...(version !== undefined && { version }) },
    orderBy: { version: "desc" },
  });
  return row && kept(row);
}

/** Every version of a country’s calendar, the newest first. */
export async function calendarVersions(tx: Tx, country: string): Promise<readonly KeptCalendar[]> {
  const rows = await tx.calendar.findMany({ where: { jurisdiction: country }, orderBy: { version: "desc" } });
  return rows.map(kept);
}

/** The newest calendar of every country. */
export async function newestCalendars(tx: Tx): Promise<readonly KeptCalendar[]> {
  const rows = await tx.calendar.findMany({
    distinct: ["jurisdiction"],
    orderBy: [{ jurisdiction: "asc" }, { version: "desc" }],
  });
  return rows.map(kept);
}

export async function insertCalendar(
  tx: Tx,
  { jurisdiction, version, source, holidays }: HolidayCalendar,
  by: { readonly reason: string; readonly importedById: string | null; readonly at: Date },
): Promise<void> {
  const { reason, importedById, at: importedAt } = by;
  const days = [...holidays].map(([day, name]) => ({ day, name }));
  await tx.calendar.create({ data: { jurisdiction, version, source, days, reason, importedById, importedAt } });
}

/** Of two who change the same calendar the second waits, and then sees the first’s version. */
export async function holdCalendars(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('calendars', 0))`;
}

/** Where the desk acts. */
export async function deskCountry(tx: Tx): Promise<string> {
  const { country } = await tx.letterhead.findUniqueOrThrow({ where: { id: 1 }, select: { country: true } });
  return country;
}

export async function setDeskCountry(tx: Tx, country: string): Promise<void> {
  await tx.letterhead.update({ where: { id: 1 }, data: { country } });
}

function kept({ days, ...row }: Calendar): KeptCalendar {
  return { ...row, holidays: new Map(holidaysIn(days)) };
}

function holidaysIn(days: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(days)) return [];
  return days.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("day" in one) || !("name" in one)) return [];
    return typeof one.day === "string" && typeof one.name === "string" ? [[one.day, one.name] as const] : [];
  });
}
