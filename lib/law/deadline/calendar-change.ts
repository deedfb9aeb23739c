import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import type { PlainDate } from "@/lib/law/shared/plain-date";

/** Days that become holidays, or lose theirs. A day that is one already takes the new name. */
export interface CalendarChange {
  readonly added: readonly { readonly day: PlainDate; readonly name: string }[];
  readonly removed: readonly PlainDate[];
}

/** What a change really changes: days that are new or named anew, and days that were there to be taken out. */
export interface CalendarDifference {
  readonly added: readonly { readonly day: string; readonly name: string }[];
  readonly removed: readonly { readonly day: string; readonly name: string }[];
}

/**
 * The next version of a country's calendar.
 *
 * @param before null: the country has none yet
 * @returns null where the change leaves every day as it was
 */
export function changedCalendar(
  country: string,
  before: HolidayCalendar | null,
  { added, removed }: CalendarChange,
  source: string,
): { readonly calendar: HolidayCalendar; readonly difference: CalendarDifference } | null {
  const old = before?.holidays ?? new Map<string, string>();
  const days = new Map(old);
  for (const day of removed) days.delete(day);
  for (const { day, name } of added) days.set(day, name);
  const holidays = new Map([...days].toSorted(([one], [other]) => one.localeCompare(other)));
  const difference = {
    added: [...holidays].filter(([day, name]) => old.get(day) !== name).map(([day, name]) => ({ day, name })),
    removed: [...old].filter(([day]) => !days.has(day)).map(([day, name]) => ({ day, name })),
  };
  if (difference.added.length + difference.removed.length === 0) return null;
  return { calendar: { jurisdiction: country, version: (before?.version ?? 0) + 1, source, holidays }, difference };
}
