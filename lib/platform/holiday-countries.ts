import type { HolidayCalendar } from "@/lib/law/deadline/calendar";

/** Each country, with the part of it whose holidays stand for the whole where the whole has no full list of its own. */
export const countryParts: Readonly<Record<string, string | null>> = {
  AT: null,
  AU: null,
  BE: null,
  BG: null,
  BR: null,
  CA: null,
  CH: null,
  CY: null,
  CZ: null,
  DE: null,
  DK: null,
  EE: null,
  ES: null,
  FI: null,
  FR: null,
  GB: "ENG",
  GR: null,
  HR: null,
  HU: null,
  IE: null,
  IL: null,
  IN: null,
  IS: null,
  IT: null,
  JP: null,
  LI: null,
  LT: null,
  LU: null,
  LV: null,
  MT: null,
  MX: null,
  NL: null,
  NO: null,
  NZ: null,
  PL: null,
  PT: null,
  RO: null,
  SE: null,
  SI: null,
  SK: null,
  US: null,
  ZA: null,
};

/** The countries whose calendars are shipped, in alphabetical order. */
export const calendarCountries: readonly string[] = Object.keys(countryParts);

/**
 * The shipped calendars of the countries that are asked for. What reads them out of the data is loaded only when there
 * is something to read: a start that misses none does not wait for it.
 */
export async function shippedCalendars(
  known: ReadonlySet<string>,
  wanted: readonly string[] = calendarCountries,
): Promise<readonly HolidayCalendar[]> {
  const missing = wanted.filter((country) => !known.has(country));
  if (missing.length === 0) return [];
  const { shippedCalendar } = await import("@/lib/platform/holidays");
  return missing.flatMap((country) => shippedCalendar(country) ?? []);
}
