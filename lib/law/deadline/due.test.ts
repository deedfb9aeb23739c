import { describe, expect, test } from "vitest";
import { dueBy, dueOnFace } from "@/lib/law/deadline/due";
import { clockRule } from "@/lib/law/deadline/rule";
import { on, wall } from "@/lib/law/deadline/testing/a-clock";
import { unitedStates } from "@/lib/law/deadline/testing/calendars";
import { plainDate, type PlainDate } from "@/lib/law/shared/plain-date";

const newYork = "America/New_York";

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

describe("the date on the instrument’s face", () => {
  test("is kept until that day is over where it was received", () => {
    const found = dueOnFace(day("2026-12-04"), newYork);
    expect(found).toMatchObject({ at: new Date("2026-12-05T04:59:59.999Z"), rule: "on_face" });
    expect(found.reason).toEqual([
      "The instrument states 4 Dec 2026.",
      "Counted to the end of that day, New York time.",
    ]);
  });

  test.each([
    ["2026-12-05", null, "2026-12-05"],
    ["2026-12-05", "FACE", "2026-12-05"],
    ["2026-12-05", "US_FACE", "2026-12-07"],
    ["2026-11-26", "US_FACE", "2026-11-27"],
    ["2026-12-25", "US_FACE", "2026-12-28"],
    ["2026-12-04", "US_FACE", "2026-12-04"],
  ] as const)("%s under the rule %s is %s", (stated, id, last) => {
    const found = dueOnFace(day(stated), newYork, id === null ? null : clockRule(id), unitedStates);
    expect(wall(found.at, newYork)).toBe(`${last} 23:59`);
    expect(found.rule).toBe("on_face");
  });

  test("says what moved it, by which rule and calendar, and that nobody confirmed that", () => {
    const reason = dueOnFace(day("2026-11-26"), newYork, clockRule("US_FACE"), unitedStates).reason.join(" ");
    expect(reason).toContain("26 Nov 2026 (Thanksgiving Day)");
    expect(reason).toContain("calendar version 1");
    expect(reason).toContain("not confirmed");
  });
});
