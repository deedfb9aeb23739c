import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import { france, germany, ireland, unitedStates } from "@/lib/law/deadline/testing/calendars";
import { isCountryCode } from "@/lib/law/shared/countries";
import { plainDate } from "@/lib/law/shared/plain-date";
import { calendarCountries, shippedCalendars } from "@/lib/platform/holiday-countries";
import { holidaysVersion, shippedCalendar } from "@/lib/platform/holidays";

const union = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");

function calendarOf(country: string): HolidayCalendar {
  const found = shippedCalendar(country);
  if (found === null) throw new Error(`No calendar of ${country}`);
  return found;
}

const daysOf = ({ holidays }: HolidayCalendar, year: string) =>
  [...holidays.keys()].filter((day) => day.startsWith(year));

describe("the shipped calendars", () => {
  test("hold every Member State and the other countries that often ask", () => {
    expect(calendarCountries).toEqual(expect.arrayContaining([...union, ..."US GB CA AU CH NO JP IN BR".split(" ")]));
    expect(calendarCountries.every(isCountryCode)).toBe(true);
  });

  test.each([
    ["2026", unitedStates],
    ["2027", unitedStates],
    ["2026", germany],
    ["2027", germany],
    ["2026", france],
    ["2026", ireland],
  ])("agree, for %s, with those written by hand", (year, byHand) => {
    expect(daysOf(calendarOf(byHand.jurisdiction), year)).toEqual(daysOf(byHand, year));
  });

  test("take the bank holidays of England and Wales for the United Kingdom, and say so", () => {
    expect(daysOf(calendarOf("GB"), "2026")).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-05-04",
      "2026-05-25",
      "2026-08-31",
      "2026-12-25",
      "2026-12-26",
      "2026-12-28",
    ]);
    expect(calendarOf("GB").source).toContain("England and Wales");
  });

  test("know Juneteenth only since it was a holiday", () => {
    expect(calendarOf("US").holidays.get("2020-06-19")).toBeUndefined();
    expect(calendarOf("US").holidays.get("2021-06-18")).toContain("Juneteenth");
  });

  test.each(calendarCountries)("of %s reach from 2020 to 2036, in order, with whole days and names", (country) => {
    const { holidays, jurisdiction, version } = calendarOf(country);
    const days = [...holidays.keys()];
    expect({ jurisdiction, version }).toEqual({ jurisdiction: country, version: 1 });
    for (let year = 2020; year <= 2036; year += 1)
      expect(
        days.some((day) => day.startsWith(`${year}`)),
        `${year}`,
      ).toBe(true);
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => plainDate(day) === day)).toBe(true);
    expect([...holidays.values()].every((name) => name.trim() !== "")).toBe(true);
  });

  test("leave out afternoons off, and count every day of a feast of two", () => {
    expect(calendarOf("IS").holidays.has("2026-12-24")).toBe(false);
    expect(calendarOf("RO").holidays.has("2026-01-02")).toBe(true);
  });

  test("name the version of the data they come from, and are made once", () => {
    const installed: unknown = JSON.parse(readFileSync("node_modules/date-holidays/package.json", "utf8"));
    expect(installed).toMatchObject({ version: holidaysVersion });
    expect(calendarOf("IE").source).toContain(holidaysVersion);
    expect(shippedCalendar("IE")).toBe(shippedCalendar("IE"));
  });

  test("are given for the countries that lack one, and only for those", async () => {
    const given = await shippedCalendars(new Set(["DE", "US"]), ["DE", "IE", "US"]);
    expect(given.map(({ jurisdiction }) => jurisdiction)).toEqual(["IE"]);
    expect(await shippedCalendars(new Set(calendarCountries))).toEqual([]);
  });

  test("of a country that is not shipped are none", () => {
    expect(shippedCalendar("KP")).toBeNull();
    expect(shippedCalendar("constructor")).toBeNull();
  });
});
