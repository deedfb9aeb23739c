import { describe, expect, test } from "vitest";
import type { PauseBasis } from "@/lib/law/deadline/clock-rule";
import { aClock, on, wall } from "@/lib/law/deadline/testing/a-clock";
import { unitedStates } from "@/lib/law/deadline/testing/calendars";

const newYork = "America/New_York";
const ends = (id: "NSL_30D" | "NSL_3Y" | "US_2704_14D", start: string, basis?: PauseBasis) => {
  const span = { from: on("2026-12-01 12:00", newYork), to: on("2026-12-04 12:00", newYork) };
  const pauses = basis ? [{ ...span, basis, document: "order", words: "stayed" }] : [];
  return wall(aClock(id, start, newYork, unitedStates, { pauses }).at, newYork);
};

describe("thirty days of the government, counted by hand", () => {
  test.each([
    ["2026-11-23 09:00", "2026-12-23", "a Wednesday"],
    ["2026-11-25 09:00", "2026-12-28", "would be Christmas before a weekend"],
    ["2028-01-30 09:00", "2028-02-29", "the leap day"],
    ["2027-01-30 09:00", "2027-03-01", "past a short February"],
    ["2026-10-05 23:45", "2026-11-04", "past the change of clocks"],
  ])("from %s end on %s: %s", (start, last) => {
    expect(ends("NSL_30D", start)).toBe(`${last} 23:59`);
  });

  test.each(["court_stay", "authority_suspension", "clarification"] as const)("are moved by no %s", (basis) => {
    expect(ends("NSL_30D", "2026-11-23 09:00", basis)).toBe("2026-12-23 23:59");
  });
});

describe("the third anniversary, counted by hand", () => {
  test.each([
    ["2024-02-29 09:00", "2027-02-28", "no leap day three years on"],
    ["2025-02-28 09:00", "2028-02-28", "not the leap day"],
    ["2023-11-25 09:00", "2026-11-25", "a plain day"],
    ["2023-12-26 09:00", "2026-12-26", "a Saturday, and stays one"],
    ["2026-03-08 01:30", "2029-03-08", "begun in the night in which the clocks change"],
  ])("of %s is %s: %s", (start, last) => {
    expect(ends("NSL_3Y", start)).toBe(`${last} 23:59`);
  });

  test.each(["court_stay", "authority_suspension", "clarification"] as const)("is moved by no %s", (basis) => {
    expect(ends("NSL_3Y", "2026-11-23 09:00", basis)).toBe("2029-11-23 23:59");
  });
});

describe("fourteen days of a backup copy, counted by hand", () => {
  test.each([
    ["2026-11-30 09:00", "2026-12-14", "a Monday"],
    ["2026-03-01 23:59", "2026-03-16", "past the change of clocks, off a Sunday"],
    ["2028-02-15 09:00", "2028-02-29", "the leap day"],
  ])("from %s end on %s: %s", (start, last) => {
    expect(ends("US_2704_14D", start)).toBe(`${last} 23:59`);
  });

  test("stand still for the nights of a court’s stay, and for nothing else", () => {
    expect(ends("US_2704_14D", "2026-11-30 09:00", "court_stay")).toBe("2026-12-17 23:59");
    expect(ends("US_2704_14D", "2026-11-30 09:00", "authority_suspension")).toBe("2026-12-14 23:59");
    expect(ends("US_2704_14D", "2026-11-30 09:00", "clarification")).toBe("2026-12-14 23:59");
  });
});
