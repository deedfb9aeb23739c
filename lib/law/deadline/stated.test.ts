import { describe, expect, test } from "vitest";
import type { Pause } from "@/lib/law/deadline/pause";
import { type ClockRuleId, clockRule } from "@/lib/law/deadline/rule";
import { reckonStated, type Stated } from "@/lib/law/deadline/stated";
import { aPause, on, wall } from "@/lib/law/deadline/testing/a-clock";
import { unitedStates } from "@/lib/law/deadline/testing/calendars";
import { plainDate, type PlainDate } from "@/lib/law/shared/plain-date";

const newYork = "America/New_York";

const day = (text: string): PlainDate => {
  const read = plainDate(text);
  if (!read) throw new Error(`No such day: ${text}`);
  return read;
};

function stated(
  text: string,
  id: ClockRuleId = "FACE",
  pauses: readonly Pause[] = [],
  by: Stated["by"] = "instrument",
  received = "2026-11-23 09:00",
) {
  const started = { id: "on_face", startedAt: on(received, newYork), zone: newYork, calendar: unitedStates, pauses };
  return reckonStated(clockRule(id), { on: day(text), by }, started);
}

describe("the date on the instrument’s face", () => {
  test("is kept until that day is over where it was received, with its source", () => {
    const found = stated("2026-12-04");
    expect(found).toMatchObject({ at: new Date("2026-12-05T04:59:59.999Z"), rule: "on_face", calendarVersion: null });
    expect(found.reason).toEqual([
      "The date on the instrument. Source: The instrument; a stated date is kept as it stands.",
      "The instrument states 4 Dec 2026.",
      "Counted to the end of that day, New York time.",
      "A default; counsel has not confirmed this rule.",
    ]);
  });

  test.each([
    ["2026-12-05", "FACE", "2026-12-05"],
    ["2026-12-05", "US_FACE", "2026-12-07"],
    ["2026-11-26", "US_FACE", "2026-11-27"],
    ["2026-12-25", "US_FACE", "2026-12-28"],
    ["2026-12-04", "US_FACE", "2026-12-04"],
    ["2026-11-20", "FACE", "2026-11-20"],
    ["2026-11-23", "FACE", "2026-11-23"],
  ] as const)("%s under the rule %s is %s", (text, id, last) => {
    expect(wall(stated(text, id).at, newYork)).toBe(`${last} 23:59`);
  });

  test("says what moved it, by which rule and calendar, and that nobody confirmed that", () => {
    const found = stated("2026-11-26", "US_FACE");
    expect(found.calendarVersion).toBe("US 1");
    const reason = found.reason.join(" ");
    expect(reason).toContain("26 Nov 2026 (Thanksgiving Day)");
    expect(reason).toContain("calendar version 1");
    expect(reason).toContain("not confirmed");
  });

  test.each([
    ["a stay of three nights", [aPause("2026-11-25 15:00", "2026-11-28 15:00")], "2026-12-07"],
    ["a stay that was over before it was received", [aPause("2026-11-20 09:00", "2026-11-22 09:00")], "2026-12-04"],
    ["a stay after its end", [aPause("2026-12-06 09:00", "2026-12-09 09:00")], "2026-12-04"],
    ["a stay without a document", [aPause("2026-11-25 15:00", null, "court_stay", "")], "2026-12-04"],
    ["a question to the authority", [aPause("2026-11-25 15:00", null, "clarification")], "2026-12-04"],
    [
      "the authority’s own suspension",
      [aPause("2026-11-25 15:00", "2026-11-26 15:00", "authority_suspension")],
      "2026-12-05",
    ],
  ])("is moved by %s", (_, pauses, last) => {
    expect(wall(stated("2026-12-04", "FACE", pauses).at, newYork)).toBe(`${last} 23:59`);
  });

  test.each([
    ["2026-11-22", true],
    ["2026-11-23", false],
  ])("of %s on an instrument received on 23 Nov asks to check both dates: %s", (text, asks) => {
    expect(stated(text).reason.includes("That was over before it was received. Check both dates.")).toBe(asks);
  });

  test("has no end while a stay lasts, and says why", () => {
    const found = stated("2026-12-04", "FACE", [aPause("2026-11-25 15:00", null)]);
    expect(found.at).toBeNull();
    expect(found.warnings).toEqual([]);
    expect(found.reason.join(" ")).toContain("Paused by a court’s stay");
    expect(found.reason.join(" ")).toContain("no end can be counted");
  });

  test("of an extension is said to be the authority’s, and warns by the time that is left from then on", () => {
    const found = stated("2026-12-18", "FACE", [], "extension", "2026-12-03 12:00");
    expect(found.reason[1]).toBe("The authority extends it in writing to 18 Dec 2026.");
    expect(wall(found.warnings[0]?.at ?? null, newYork)).toBe("2026-12-11 06:00");
  });
});
