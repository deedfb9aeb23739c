import { describe, expect, test } from "vitest";
import { dueBy } from "@/lib/law/deadline/due";
import { on } from "@/lib/law/deadline/testing/a-clock";

describe("a due date", () => {
  test.each([
    ["the tenth day, when it is a working day", "2026-11-10T08:00:00Z", "2026-11-20T22:59:59.999Z", 0],
    ["the next Monday, when the tenth day is a Saturday", "2026-11-11T08:00:00Z", "2026-11-23T22:59:59.999Z", 1],
    ["the next Monday, when it is a Sunday", "2026-11-12T08:00:00Z", "2026-11-23T22:59:59.999Z", 1],
    ["counted from the day it is in the request’s own zone", "2026-11-09T23:30:00Z", "2026-11-20T22:59:59.999Z", 0],
    ["kept to the end of the day across the change of clocks", "2026-10-20T08:00:00Z", "2026-10-30T22:59:59.999Z", 0],
    ["counted across a leap day", "2028-02-22T08:00:00Z", "2028-03-03T22:59:59.999Z", 0],
  ])("of a European Production Order is %s", (_, received, due, moves) => {
    const found = dueBy("EPOC_10D", new Date(received), "Europe/Berlin");
    expect(found.at.toISOString()).toBe(due);
    expect(found.reason.filter((line) => line.includes("does not end on a day off"))).toHaveLength(moves);
  });

  test("in an emergency runs by the hour, through the night the clocks change", () => {
    const found = dueBy("EPOC_8H", new Date("2026-10-24T23:00:00Z"), "Europe/Berlin");
    expect(found.at.toISOString()).toBe("2026-10-25T07:00:00.000Z");
  });

  test("keeps the rule’s id, says that no holiday was read, and that counsel has not confirmed its rule", () => {
    const found = dueBy("EPOC_10D", on("2026-11-10 09:00", "UTC"), "UTC");
    expect(found.rule).toBe("EPOC_10D");
    expect(found.reason.join(" ")).toContain("No calendar of holidays was read");
    expect(found.reason.at(-1)).toContain("not confirmed");
  });
});
