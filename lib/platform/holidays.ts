import Holidays from "date-holidays";
import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import { addDays, plainDate } from "@/lib/law/shared/plain-date";
import { countryParts } from "@/lib/platform/holiday-countries";

/** The version whose holidays are shipped. A newer one may differ, and is then a new version of the calendars. */
export const holidaysVersion = "3.37.0";

const [firstYear, lastYear] = [2020, 2036];

/** Making one takes up to a tenth of a second, and most desks read a few. */
const made = new Map<string, HolidayCalendar>();

/**
 * The shipped calendar of a country: its national public holidays in English where a name is known, 2020 to 2036. Null
 * where none is shipped. Holidays of a province or a Land are not in it: a deadline counted without them ends sooner.
 */
export function shippedCalendar(country: string): HolidayCalendar | null {
  const part = Object.hasOwn(countryParts, country) ? countryParts[country] : undefined;
  if (part === undefined) return null;
  const known = made.get(country);
  if (known) return known;
  const reader = part === null ? new Holidays(country) : new Holidays(country, part);
  const calendar: HolidayCalendar = {
    jurisdiction: country,
    version: 1,
    source: `date-holidays ${holidaysVersion}${part === "ENG" ? ", England and Wales" : ""}, CC BY-SA 3.0`,
    holidays: read(reader),
  };
  made.set(country, calendar);
  return calendar;
}

function read(reader: Holidays): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const { type, date, start, end, name } of reader.getHolidays(year, "en")) {
      if (type !== "public") continue;
      for (const day of daysFrom(date.slice(0, 10), start, end)) found.set(day, joined(found.get(day), name));
    }
  }
  return new Map([...found].toSorted(([one], [other]) => one.localeCompare(other)));
}

/** Afternoons off are no days off; a feast of several days is each of them. Days of 23 and 25 hours are one day. */
function daysFrom(first: string, start: Date, end: Date): readonly string[] {
  const day = plainDate(first);
  if (day === null) return [];
  const length = Math.round((end.getTime() - start.getTime()) / 86_400_000 - 0.1);
  return Array.from({ length }, (_, index) => addDays(day, index));
}

function joined(known: string | undefined, name: string): string {
  return known === undefined || known === name ? name : `${known}, ${name}`;
}
