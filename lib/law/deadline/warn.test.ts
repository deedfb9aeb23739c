import { describe, expect, test } from "vitest";
import { reckon } from "@/lib/law/deadline/reckon";
import { clockRule } from "@/lib/law/deadline/rule";
import { aClock, aPause, on, wall } from "@/lib/law/deadline/testing/a-clock";
import { reached } from "@/lib/law/deadline/warn";

const berlin = "Europe/Berlin";
const eight = clockRule("EPOC_8H");

describe("the warnings of a clock", () => {
  test("come at half and three quarters of an emergency’s hours", () => {
    const { warnings } = aClock("EPOC_8H", "2026-11-10 08:00", berlin);
    expect(warnings.map(({ at }) => wall(at, berlin))).toEqual(["2026-11-10 12:00", "2026-11-10 14:00"]);
    expect(warnings.map(({ words }) => words)).toEqual(["50 % of the time has gone", "75 % of the time has gone"]);
  });

  test("come at half, four fifths and the last day of ten days", () => {
    const { warnings } = aClock("EPOC_10D", "2026-11-10 00:00", berlin);
    expect(warnings.map(({ at }) => wall(at, berlin))).toEqual([
      "2026-11-15 12:00",
      "2026-11-18 19:11",
      "2026-11-19 23:59",
    ]);
    expect(warnings.at(-1)?.words).toBe("24 hours are left");
  });

  test("move with a pause, and never fall into it", () => {
    const pauses = [aPause("2026-11-10 10:00", "2026-11-10 16:00")];
    const { warnings } = aClock("EPOC_8H", "2026-11-10 08:00", berlin, null, { pauses });
    expect(warnings.map(({ at }) => wall(at, berlin))).toEqual(["2026-11-10 18:00", "2026-11-10 20:00"]);
  });

  test("come in the order of time, and at one instant are one", () => {
    const { warnings } = aClock("BREACH_72H", "2026-11-10 08:00", berlin);
    expect(warnings.map(({ words }) => words)).toEqual([
      "50 % of the time has gone",
      "24 hours are left",
      "80 % of the time has gone",
    ]);
    const atItsEnd = { ...clockRule("BREACH_72H"), warnings: [{ share: 1 }] };
    const twoDays = { ...clockRule("BREACH_72H"), length: 48 };
    const started = { id: "two", startedAt: on("2026-11-10 08:00", berlin), zone: berlin, calendar: null, pauses: [] };
    expect(reckon(twoDays, started).warnings[0]?.words).toBe("50 % of the time has gone; 24 hours are left");
    expect(reckon(atItsEnd, started).warnings).toEqual([]);
  });
});

describe("a worker that asks what was reached", () => {
  const clock = aClock("EPOC_8H", "2026-11-10 08:00", berlin);
  const between = (after: string, until: string) =>
    reached(clock, eight, on(`2026-11-10 ${after}`, berlin), on(`2026-11-10 ${until}`, berlin));

  test.each([
    ["08:00", "11:59", []],
    ["08:00", "12:00", [["owner"]]],
    ["12:00", "13:59", []],
    ["12:00", "14:00", [["owner", "lead"]]],
    ["08:00", "15:59", [["owner"], ["owner", "lead"]]],
    ["15:00", "16:00", [["owner", "lead"]]],
    ["16:00", "23:00", []],
  ])("between %s and %s tells %j", (after, until, tell) => {
    expect(between(after, until).map((point) => point.tell)).toEqual(tell);
  });

  test("says what happens at the end", () => {
    expect(between("15:00", "17:00")).toMatchObject([{ expired: true, words: `${eight.words}: The answer is late` }]);
  });

  test("is told nothing while the clock is paused", () => {
    const paused = aClock("EPOC_8H", "2026-11-10 08:00", berlin, null, { pauses: [aPause("2026-11-10 09:00", null)] });
    expect(reached(paused, eight, on("2026-11-10 08:00", berlin), on("2027-11-10 08:00", berlin))).toEqual([]);
  });
});
