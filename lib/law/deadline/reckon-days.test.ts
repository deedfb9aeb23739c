import { describe, expect, test } from "vitest";
import { reckon } from "@/lib/law/deadline/reckon";
import { clockRule } from "@/lib/law/deadline/rule";
import { aClock, on, wall } from "@/lib/law/deadline/testing/a-clock";
import { france, germany, ireland, israelWithoutFeasts, unitedStates } from "@/lib/law/deadline/testing/calendars";

const [berlin, paris, dublin, newYork, london] = [
  "Europe/Berlin",
  "Europe/Paris",
  "Europe/Dublin",
  "America/New_York",
  "Europe/London",
];
const places = { DE: berlin, FR: paris, IE: dublin, US: newYork } as const;
const calendars = { DE: germany, FR: france, IE: ireland, US: unitedStates } as const;

describe("ten days of the European rules, counted by hand", () => {
  test.each<[keyof typeof places, string, string, string]>([
    ["DE", "2026-11-10", "2026-11-20", "ends on a Friday"],
    ["DE", "2026-11-11", "2026-11-23", "would end on a Saturday"],
    ["DE", "2026-11-12", "2026-11-23", "would end on a Sunday"],
    ["DE", "2026-12-15", "2026-12-28", "would end on Christmas Day before a weekend"],
    ["DE", "2026-12-22", "2027-01-04", "would end on New Year’s Day before a weekend"],
    ["DE", "2026-09-23", "2026-10-05", "would end on a Saturday that is a holiday too"],
    ["DE", "2026-03-24", "2026-04-07", "would end on Good Friday, four days off in a row"],
    ["FR", "2026-03-24", "2026-04-03", "ends on Good Friday, a working day there"],
    ["IE", "2026-03-24", "2026-04-03", "ends on Good Friday, a working day there"],
    ["FR", "2026-03-27", "2026-04-07", "would end on Easter Monday"],
    ["IE", "2026-03-07", "2026-03-18", "would end on Saint Patrick’s Day"],
    ["DE", "2026-03-07", "2026-03-17", "ends on Saint Patrick’s Day, a working day there"],
    ["FR", "2026-07-04", "2026-07-15", "would end on Bastille Day"],
    ["FR", "2026-11-01", "2026-11-12", "would end on Armistice Day"],
    ["IE", "2026-11-01", "2026-11-11", "ends on a working day there"],
    ["IE", "2026-10-16", "2026-10-27", "would end on the October holiday"],
    ["FR", "2026-05-04", "2026-05-15", "would end on Ascension Day"],
    ["FR", "2026-04-28", "2026-05-11", "would end on Victory Day before a weekend"],
    ["IE", "2026-12-16", "2026-12-28", "would end on Saint Stephen’s Day, a Saturday"],
    ["DE", "2028-02-19", "2028-02-29", "ends on the leap day"],
    ["DE", "2028-02-20", "2028-03-01", "passes the leap day"],
    ["DE", "2027-02-19", "2027-03-01", "passes the end of a short February"],
    ["DE", "2026-12-29", "2027-01-08", "passes the end of the year"],
  ])("%s from %s ends on %s: it %s", (place, start, last) => {
    const { at } = aClock("EPOC_10D", `${start} 09:00`, places[place], calendars[place]);
    expect(wall(at, places[place])).toBe(`${last} 23:59`);
  });

  test("begins on the day it is where the desk acts", () => {
    expect(wall(aClock("EPOC_10D", "2026-11-10 00:30", berlin, germany).at, berlin)).toBe("2026-11-20 23:59");
    expect(wall(aClock("EPOC_10D", "2026-11-09 23:30", dublin, ireland).at, dublin)).toBe("2026-11-19 23:59");
  });

  test.each<[keyof typeof places, string, string, string]>([
    ["DE", "2026-04-02", "2026-04-08", "Easter leaves one working day in five"],
    ["FR", "2026-04-02", "2026-04-07", "Good Friday is worked there"],
    ["DE", "2026-12-24", "2026-12-29", "two working days follow the weekend"],
    ["DE", "2026-12-23", "2026-12-28", "Christmas Eve is worked"],
  ])("five days hold two working days: %s from %s ends on %s, for %s", (place, start, last) => {
    const { at } = aClock("EPOC_CLARIFY_5D", `${start} 09:00`, places[place], calendars[place]);
    expect(wall(at, places[place])).toBe(`${last} 23:59`);
  });
});

test("a period of a single day need not hold two working days", () => {
  const rule = { ...clockRule("EPOC_10D"), length: 1 };
  const started = { id: "one", startedAt: on("2026-04-02 09:00", berlin), zone: berlin, calendar: germany, pauses: [] };
  expect(wall(reckon(rule, started).at, berlin)).toBe("2026-04-07 23:59");
});

describe("fourteen days of the federal rules, counted by hand", () => {
  test.each([
    ["2026-11-12", "2026-11-27", "Thanksgiving"],
    ["2026-12-11", "2026-12-28", "Christmas before a weekend"],
    ["2026-12-18", "2027-01-04", "New Year before a weekend"],
    ["2026-06-05", "2026-06-22", "Juneteenth before a weekend"],
    ["2026-06-19", "2026-07-06", "Independence Day kept on Friday"],
    ["2026-01-05", "2026-01-20", "Martin Luther King Jr. Day"],
    ["2026-10-28", "2026-11-12", "Veterans Day"],
    ["2026-08-24", "2026-09-08", "Labor Day"],
    ["2027-12-17", "2028-01-03", "next New Year kept on 31 December"],
    ["2026-11-11", "2026-11-25", "nothing at the end; a holiday at the start changes nothing"],
  ])("from %s end on %s: %s", (start, last) => {
    expect(wall(aClock("US_2703H_14D", `${start} 16:00`, newYork, unitedStates).at, newYork)).toBe(`${last} 23:59`);
    expect(wall(aClock("US_2704_14D", `${start} 16:00`, newYork, unitedStates).at, newYork)).toBe(`${last} 23:59`);
  });

  test("know no holiday without a calendar", () => {
    expect(wall(aClock("US_2703H_14D", "2026-11-12 16:00", newYork).at, newYork)).toBe("2026-11-26 23:59");
  });
});

describe("business days, counted by hand", () => {
  test.each([
    ["US_2704_2BD", "US", "2026-11-24", "2026-11-27"],
    ["US_2704_2BD", "US", "2026-12-24", "2026-12-29"],
    ["US_2704_2BD", "US", "2026-12-30", "2027-01-04"],
    ["US_2704_2BD", "US", "2026-07-02", "2026-07-07"],
    ["NOTICE_3D", "DE", "2026-12-23", "2026-12-29"],
    ["NOTICE_3D", "IE", "2026-12-23", "2026-12-29"],
    ["NOTICE_3D", "DE", "2026-12-30", "2027-01-05"],
    ["NOTICE_3D", "DE", "2026-04-02", "2026-04-09"],
    ["NOTICE_3D", "FR", "2026-04-02", "2026-04-08"],
    ["NOTICE_3D", "IE", "2026-03-13", "2026-03-19"],
  ] as const)("%s in %s from %s ends on %s", (id, place, start, last) => {
    expect(wall(aClock(id, `${start} 09:00`, places[place], calendars[place]).at, places[place])).toBe(`${last} 23:59`);
  });

  test("rest on the weekend of the country", () => {
    const found = aClock("NOTICE_3D", "2026-11-27 09:00", "Asia/Jerusalem", israelWithoutFeasts);
    expect(wall(found.at, "Asia/Jerusalem")).toBe("2026-12-01 23:59");
  });

  test("rest on Saturday and Sunday where no country is known", () => {
    expect(wall(aClock("NOTICE_3D", "2026-11-22 09:00", "UTC").at, "UTC")).toBe("2026-11-25 23:59");
  });
});

describe("months, years and terms, counted by hand", () => {
  test.each([
    ["DSA_REPORT_2M", "2026-12-31", "2027-02-28"],
    ["DSA_REPORT_2M", "2027-12-31", "2028-02-29"],
    ["DSA_REPORT_2M", "2026-06-30", "2026-08-30"],
    ["SECRECY_REVIEW", "2028-02-29", "2029-02-28"],
    ["SECRECY_REVIEW", "2027-02-28", "2028-02-28"],
    ["NSL_3Y", "2025-02-28", "2028-02-28"],
    ["FRAUD_FILE_7Y", "2028-02-29", "2035-02-28"],
    ["AUTH_CONFIRM_12M", "2026-12-31", "2027-12-31"],
    ["PRES_US_90", "2026-11-24", "2027-02-22"],
    ["PRES_US_90", "2026-09-01", "2026-11-30"],
    ["PRES_EU_60", "2026-12-31", "2027-03-01"],
    ["PRES_EU_60", "2027-12-31", "2028-02-29"],
    ["PRES_EU_EXT_30", "2027-03-01", "2027-03-31"],
    ["T3_30D", "2026-01-31", "2026-03-02"],
    ["NS_540D", "2026-01-01", "2027-06-25"],
    ["PACE_7D", "2026-11-10", "2026-11-17"],
    ["COPO_7D", "2026-11-10", "2026-11-16"],
    ["COPO_7D", "2026-11-09", "2026-11-15"],
    ["SECRECY_END", "2026-11-15", "2026-11-15"],
  ] as const)("%s from %s ends on %s", (id, start, last) => {
    expect(wall(aClock(id, `${start} 12:00`, london).at, london)).toBe(`${last} 23:59`);
  });
});
