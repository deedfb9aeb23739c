import { describe, expect, test } from "vitest";
import { reckon } from "@/lib/law/deadline/reckon";
import { type ClockRuleId, clockRule } from "@/lib/law/deadline/rule";
import { aClock, aPause, on, wall } from "@/lib/law/deadline/testing/a-clock";
import { germany } from "@/lib/law/deadline/testing/calendars";

const berlin = "Europe/Berlin";
const end = (id: ClockRuleId, start: string, pauses: ReturnType<typeof aPause>[]) =>
  wall(aClock(id, start, berlin, germany, { pauses }).at, berlin);

describe("a court’s stay of ten days", () => {
  test.each([
    ["takes the nights it lasted", "2026-11-10", ["2026-11-12 09:00", "2026-11-14 17:00"], "2026-11-23"],
    [
      "takes nothing when it is over the same day",
      "2026-11-10",
      ["2026-11-12 09:00", "2026-11-12 17:00"],
      "2026-11-20",
    ],
    ["holds the last evening", "2026-11-10", ["2026-11-20 23:00", "2026-11-21 10:00"], "2026-11-23"],
    [
      "takes nothing before the first counted day",
      "2026-11-10",
      ["2026-11-10 12:00", "2026-11-11 12:00"],
      "2026-11-20",
    ],
    ["takes only what falls after the start", "2026-11-10", ["2026-11-05 12:00", "2026-11-12 10:00"], "2026-11-23"],
    ["lasts over the change of clocks", "2026-10-20", ["2026-10-24 12:00", "2026-10-26 12:00"], "2026-11-02"],
    ["covers the weekend it would end on", "2026-11-11", ["2026-11-21 10:00", "2026-11-24 10:00"], "2026-11-24"],
    ["begins on the Sunday that carries it over", "2026-11-11", ["2026-11-22 10:00", "2026-11-24 10:00"], "2026-11-24"],
    ["begins when the last day is over", "2026-11-10", ["2026-11-21 00:00", "2026-11-24 10:00"], "2026-11-20"],
    ["spans Christmas", "2026-12-15", ["2026-12-20 09:00", "2026-12-28 09:00"], "2027-01-04"],
  ] as const)("%s", (_, start, [from, to], last) => {
    expect(end("EPOC_10D", `${start} 09:00`, [aPause(from, to)])).toBe(`${last} 23:59`);
  });

  test("counts a night once that two stays cover", () => {
    const pauses = [aPause("2026-11-14 09:00", "2026-11-17 09:00"), aPause("2026-11-12 09:00", "2026-11-15 09:00")];
    expect(end("EPOC_10D", "2026-11-10 09:00", pauses)).toBe("2026-11-25 23:59");
  });

  test("leaves no end while it is open, and says so", () => {
    const found = aClock("EPOC_10D", "2026-11-10 09:00", berlin, germany, {
      pauses: [aPause("2026-11-12 09:00", null)],
    });
    expect(found).toMatchObject({ at: null, warnings: [] });
    expect(found.reason.join(" ")).toMatch(/since 12 Nov 2026, 09:00, Berlin time, and still.*no end can be counted/);
  });

  test("that opens after the end leaves the end", () => {
    expect(end("EPOC_10D", "2026-11-10 09:00", [aPause("2026-11-21 09:00", null)])).toBe("2026-11-20 23:59");
  });
});

describe("a pause of hours, business days and months", () => {
  test.each([
    ["2026-10-24 20:00", "2026-10-24 22:00", "2026-10-25 04:00", "2026-10-25 10:00"],
    ["2026-11-10 09:00", "2026-11-10 17:00", "2026-11-11 09:00", "2026-11-10 17:00"],
    ["2026-11-10 09:00", "2026-11-10 16:59", "2026-11-11 09:00", "2026-11-11 09:01"],
    ["2026-11-10 09:00", "2026-11-10 07:00", "2026-11-10 10:00", "2026-11-10 18:00"],
  ])("eight hours from %s, stopped from %s to %s, end at %s", (start, from, to, last) => {
    expect(end("EPOC_8H", start, [aPause(from, to, "clarification")])).toBe(last);
  });

  test("two overlapping pauses of hours are one", () => {
    const pauses = [aPause("2026-11-10 10:00", "2026-11-10 12:00"), aPause("2026-11-10 11:00", "2026-11-10 14:00")];
    expect(end("EPOC_8H", "2026-11-10 09:00", pauses)).toBe("2026-11-10 21:00");
  });

  test("may be recorded in any order", () => {
    const pauses = [aPause("2026-11-10 14:00", "2026-11-10 15:00"), aPause("2026-11-10 10:00", "2026-11-10 12:00")];
    expect(end("EPOC_8H", "2026-11-10 09:00", pauses)).toBe("2026-11-10 20:00");
  });

  test("two business days over a stayed Christmas", () => {
    const pauses = [aPause("2026-12-24 10:00", "2026-12-28 10:00")];
    expect(end("DSA_UNDUE", "2026-12-23 09:00", pauses)).toBe("2026-12-29 23:59");
  });

  test("a year is as many days longer as nights were lost", () => {
    const rule = { ...clockRule("SECRECY_REVIEW"), pausedBy: ["court_stay"] as const };
    const started = { id: "year", startedAt: on("2026-01-31 09:00", berlin), zone: berlin, calendar: null };
    const { at } = reckon(rule, { ...started, pauses: [aPause("2026-05-01 09:00", "2026-05-04 09:00")] });
    expect(wall(at, berlin)).toBe("2027-02-03 23:59");
  });
});

describe("what pauses nothing", () => {
  test.each([
    [
      "a ground the rule does not know",
      "PRES_EU_60",
      aPause("2026-11-12 09:00", "2026-11-14 09:00"),
      "does not stop this clock",
    ],
    [
      "a stay no document shows",
      "EPOC_10D",
      aPause("2026-11-12 09:00", null, "court_stay", " "),
      "no document shows it",
    ],
    [
      "a stay that was over before",
      "EPOC_10D",
      aPause("2026-11-01 09:00", "2026-11-02 09:00"),
      "before the clock began",
    ],
    ["a stay that came too late", "EPOC_10D", aPause("2026-11-25 09:00", "2026-11-26 09:00"), "already run out"],
    [
      "a stay of hours that ends before it begins",
      "EPOC_8H",
      aPause("2026-11-10 12:00", "2026-11-10 11:00"),
      "before it begins",
    ],
    [
      "a stay that ends before it begins",
      "EPOC_10D",
      aPause("2026-11-14 09:00", "2026-11-12 09:00"),
      "before it begins",
    ],
  ] as const)("is %s, and the explanation says why", (_, id, pause, why) => {
    const plain = aClock(id, "2026-11-10 09:00", berlin, germany);
    const found = aClock(id, "2026-11-10 09:00", berlin, germany, { pauses: [pause] });
    expect(found.at).toEqual(plain.at);
    expect(found.reason.find((line) => line.startsWith("Not paused"))).toContain(why);
  });
});
