import { describe, expect, test } from "vitest";
import { dueBy, dueOnFace } from "@/lib/law/deadline/due";
import { plainDate, type PlainDate } from "@/lib/law/shared/plain-date";

const day = (text: string): PlainDate => {
  const read = plainDate(text);
  if (!read) throw new Error(`No such day: ${text}`);
  return read;
};

describe("a due date", () => {
  test.each([
    ["the tenth day, when it is a working day", "2026-11-10T08:00:00Z", "2026-11-20T22:59:59.999Z", 0],
    ["the next Monday, when the tenth day is a Saturday", "2026-11-11T08:00:00Z", "2026-11-23T22:59:59.999Z", 1],
    ["the next Monday, when it is a Sunday", "2026-11-12T08:00:00Z", "2026-11-23T22:59:59.999Z", 1],
    ["counted from the day it is in the request’s own zone", "2026-11-09T23:30:00Z", "2026-11-20T22:59:59.999Z", 0],
    [
      "kept to the end of the day across the autumn change of clocks",
      "2026-10-20T08:00:00Z",
      "2026-10-30T22:59:59.999Z",
      0,
    ],
    ["counted across a leap day", "2028-02-22T08:00:00Z", "2028-03-03T22:59:59.999Z", 0],
  ])("of a European Production Order is %s", (_, received, due, rolls) => {
    const found = dueBy("EPOC_10D", new Date(received), "Europe/Berlin");
    expect(found.at.toISOString()).toBe(due);
    expect(found.reason.filter((line) => line.includes("weekend"))).toHaveLength(rolls);
  });

  test("in an emergency runs by the hour, through the night the clocks change", () => {
    const found = dueBy("EPOC_8H", new Date("2026-10-24T23:00:00Z"), "Europe/Berlin");
    expect(found.at.toISOString()).toBe("2026-10-25T07:00:00.000Z");
  });

  test("on the instrument’s face is kept until that day is over where it was received", () => {
    expect(dueOnFace(day("2026-12-04"), "America/New_York").at.toISOString()).toBe("2026-12-05T04:59:59.999Z");
  });

  test("says that counsel has not confirmed its rule", () => {
    expect(dueBy("EPOC_10D", new Date(), "UTC").reason.at(-1)).toContain("not confirmed");
  });
});
