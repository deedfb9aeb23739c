import { assert, date, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { lastDayOf, periodBetween, periodNamed, periodOf, rangeIn } from "./period";

describe("a period's label", () => {
  test.each([
    ["2019", "2019-01-01", "2020-01-01"],
    ["2024-h1", "2024-01-01", "2024-07-01"],
    ["2024-h2", "2024-07-01", "2025-01-01"],
    ["2024-q1", "2024-01-01", "2024-04-01"],
    ["2024-q4", "2024-10-01", "2025-01-01"],
    ["2024-01-15--2024-02-01", "2024-01-15", "2024-02-01"],
  ])("%s runs from %s to %s, and back", (label, from, to) => {
    expect(periodNamed(label)).toEqual({ label, from, to });
    expect(periodBetween(from, to)).toEqual({ label, from, to });
  });

  test.each([
    "",
    "2024-H1",
    "2024-h3",
    "2024-q5",
    "24-h1",
    "1899",
    "2024-h1 ",
    "2024-02-30--2024-03-01",
    "2024-02-01--2024-02-01",
    "2024-02-02--2024-02-01",
    "2024-01-01--2024-07-01",
    "year",
    "2024-year",
    "2024-toString",
  ])("%j names none", (label) => expect(periodNamed(label)).toBe(null));

  test("any two days name one period, found again by its name", () => {
    const day = date({ min: new Date("1950-01-01"), max: new Date("2150-01-01"), noInvalidDate: true });
    assert(
      property(day, day, (a, b) => {
        const [from, to] = [a, b].map((date) => date.toISOString().slice(0, 10)).sort();
        const period = periodBetween(from ?? "", to ?? "");
        expect(period === null).toBe(from === to);
        if (period) expect(periodNamed(period.label)).toEqual(period);
      }),
    );
  });
});

describe("a period's instants", () => {
  const year = periodNamed("2024-h1");
  if (!year) throw new Error("no such period");

  test.each([
    ["UTC", "2024-01-01T00:00:00.000Z", "2024-07-01T00:00:00.000Z"],
    ["Europe/Berlin", "2023-12-31T23:00:00.000Z", "2024-06-30T22:00:00.000Z"],
    ["America/New_York", "2024-01-01T05:00:00.000Z", "2024-07-01T04:00:00.000Z"],
  ])("in %s begin at its midnight", (zone, from, to) => {
    const range = rangeIn(zone, year);
    expect([range.from.toISOString(), range.to.toISOString()]).toEqual([from, to]);
    expect(periodOf(zone, range)).toEqual(year);
  });

  test("are no period when they are not midnights", () => {
    const range = rangeIn("UTC", year);
    expect(periodOf("Europe/Berlin", range)).toBe(null);
    expect(periodOf("UTC", { ...range, to: new Date(range.to.getTime() + 1) })).toBe(null);
  });

  test("end with the day before the first day after", () => expect(lastDayOf(year)).toBe("2024-06-30"));
});
