import type { HolidayCalendar } from "@/lib/law/deadline/calendar";

/** Holidays written out by hand from the countries' own laws, so that the shipped calendars have something to be held to. */
function calendar(jurisdiction: string, days: string): HolidayCalendar {
  const holidays = days
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .map((line): [string, string] => [line.slice(0, 10), line.slice(11)]);
  return { jurisdiction, version: 1, source: "written by hand", holidays: new Map(holidays) };
}

export const unitedStates = calendar(
  "US",
  `2026-01-01 New Year’s Day
   2026-01-19 Martin Luther King Jr. Day
   2026-02-16 Washington’s Birthday
   2026-05-25 Memorial Day
   2026-06-19 Juneteenth
   2026-07-03 Independence Day, kept on Friday
   2026-07-04 Independence Day
   2026-09-07 Labor Day
   2026-10-12 Columbus Day
   2026-11-11 Veterans Day
   2026-11-26 Thanksgiving Day
   2026-12-25 Christmas Day
   2027-01-01 New Year’s Day
   2027-01-18 Martin Luther King Jr. Day
   2027-02-15 Washington’s Birthday
   2027-05-31 Memorial Day
   2027-06-18 Juneteenth, kept on Friday
   2027-06-19 Juneteenth
   2027-07-04 Independence Day
   2027-07-05 Independence Day, kept on Monday
   2027-09-06 Labor Day
   2027-10-11 Columbus Day
   2027-11-11 Veterans Day
   2027-11-25 Thanksgiving Day
   2027-12-24 Christmas Day, kept on Friday
   2027-12-25 Christmas Day
   2027-12-31 New Year’s Day, kept on Friday`,
);

export const germany = calendar(
  "DE",
  `2026-01-01 New Year’s Day
   2026-04-03 Good Friday
   2026-04-06 Easter Monday
   2026-05-01 Labour Day
   2026-05-14 Ascension Day
   2026-05-25 Whit Monday
   2026-10-03 Day of German Unity
   2026-12-25 Christmas Day
   2026-12-26 Second Day of Christmas
   2027-01-01 New Year’s Day
   2027-03-26 Good Friday
   2027-03-29 Easter Monday
   2027-05-01 Labour Day
   2027-05-06 Ascension Day
   2027-05-17 Whit Monday
   2027-10-03 Day of German Unity
   2027-12-25 Christmas Day
   2027-12-26 Second Day of Christmas`,
);

export const france = calendar(
  "FR",
  `2026-01-01 New Year’s Day
   2026-04-06 Easter Monday
   2026-05-01 Labour Day
   2026-05-08 Victory Day
   2026-05-14 Ascension Day
   2026-05-25 Whit Monday
   2026-07-14 Bastille Day
   2026-08-15 Assumption
   2026-11-01 All Saints’ Day
   2026-11-11 Armistice Day
   2026-12-25 Christmas Day
   2027-01-01 New Year’s Day`,
);

export const ireland = calendar(
  "IE",
  `2026-01-01 New Year’s Day
   2026-02-02 Saint Brigid’s Day
   2026-03-17 Saint Patrick’s Day
   2026-04-06 Easter Monday
   2026-05-04 May holiday
   2026-06-01 June holiday
   2026-08-03 August holiday
   2026-10-26 October holiday
   2026-12-25 Christmas Day
   2026-12-26 Saint Stephen’s Day
   2027-01-01 New Year’s Day`,
);

/** Rests on Friday and Saturday; its feasts are left out so that only the weekend speaks. */
export const israelWithoutFeasts = calendar("IL", "2026-04-22 Independence Day");
