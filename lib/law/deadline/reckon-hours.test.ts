import { describe, expect, test } from "vitest";
import type { ClockRuleId } from "@/lib/law/deadline/rule";
import { aClock, wall } from "@/lib/law/deadline/testing/a-clock";

describe("hours, counted by hand", () => {
  test.each<[ClockRuleId, string, string, string, string]>([
    ["EPOC_8H", "Europe/Berlin", "2026-10-24 22:00", "2026-10-25 05:00", "an hour comes twice"],
    ["EPOC_8H", "Europe/Berlin", "2026-03-28 22:00", "2026-03-29 07:00", "an hour is missing"],
    ["EPOC_8H", "America/New_York", "2026-10-31 22:00", "2026-11-01 05:00", "an hour comes twice"],
    ["EPOC_8H", "America/New_York", "2026-03-07 22:00", "2026-03-08 07:00", "an hour is missing"],
    ["EPOC_8H", "Australia/Sydney", "2026-10-03 22:00", "2026-10-04 07:00", "an hour is missing in October"],
    ["EPOC_8H", "Australia/Lord_Howe", "2026-10-03 22:00", "2026-10-04 06:30", "half an hour is missing"],
    ["BREACH_72H", "Europe/Berlin", "2026-10-23 12:00", "2026-10-26 11:00", "an hour comes twice"],
    ["BREACH_72H", "Europe/Dublin", "2026-03-27 12:00", "2026-03-30 13:00", "an hour is missing"],
    ["EMERG_FOLLOWUP", "America/Los_Angeles", "2026-12-31 10:00", "2027-01-02 10:00", "the year ends"],
    ["EPOC_ENF_96H", "Europe/Paris", "2026-12-24 18:00", "2026-12-28 18:00", "Christmas moves nothing"],
    ["EPOC_8H", "Europe/Berlin", "2026-11-20 20:00", "2026-11-21 04:00", "a Saturday moves nothing"],
    ["POLICY_EMERGENCY", "Asia/Kolkata", "2028-02-28 23:30", "2028-02-29 23:30", "the leap day is a day"],
  ])("%s in %s from %s ends at %s: %s", (id, zone, start, end) => {
    expect(wall(aClock(id, start, zone).at, zone)).toBe(end);
  });

  test("say that the clocks change, when they do", () => {
    const told = (start: string) => aClock("EPOC_8H", start, "Europe/Berlin").reason.join(" ");
    expect(told("2026-10-24 22:00")).toContain("clocks change");
    expect(told("2026-10-26 22:00")).not.toContain("clocks change");
  });
});

describe("the end of a last day", () => {
  test.each([
    ["EPOC_10D", "Europe/Berlin", "2026-10-20", "2026-10-30T22:59:59.999Z"],
    ["EPOC_10D", "Europe/Berlin", "2026-03-20", "2026-03-30T21:59:59.999Z"],
    ["US_2703H_14D", "America/New_York", "2026-02-23", "2026-03-10T03:59:59.999Z"],
    ["T3_30D", "America/New_York", "2026-02-06", "2026-03-09T03:59:59.999Z"],
    ["T3_30D", "America/New_York", "2026-10-02", "2026-11-02T04:59:59.999Z"],
    ["T3_30D", "America/Santiago", "2026-08-06", "2026-09-06T03:59:59.999Z"],
    ["T3_30D", "Pacific/Kiritimati", "2026-12-01", "2026-12-31T09:59:59.999Z"],
    ["PRES_US_90", "UTC", "2026-11-24", "2027-02-22T23:59:59.999Z"],
  ] as const)("of %s in %s from %s is %s", (id, zone, start, end) => {
    expect(aClock(id, `${start} 09:00`, zone).at?.toISOString()).toBe(end);
  });
});
