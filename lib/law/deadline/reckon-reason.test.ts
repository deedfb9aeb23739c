import { describe, expect, test } from "vitest";
import { weekendsOnly } from "@/lib/law/deadline/calendar";
import { reckon } from "@/lib/law/deadline/reckon";
import { clockRule } from "@/lib/law/deadline/rule";
import { aClock, aPause, on, wall } from "@/lib/law/deadline/testing/a-clock";
import { france, germany, unitedStates } from "@/lib/law/deadline/testing/calendars";

const berlin = "Europe/Berlin";

describe("a deadline’s explanation", () => {
  test("names the rule, the start, the days off, the pause, the end, the calendar and its standing, in order", () => {
    const pauses = [aPause("2026-12-16 09:00", "2026-12-17 09:00")];
    expect(aClock("EPOC_10D", "2026-12-14 09:00", berlin, germany, { pauses })).toMatchObject({
      rule: "EPOC_10D",
      calendarVersion: "DE 1",
      reason: [
        expect.stringMatching(
          /^European Production Order: ten days\. Source: Regulation \(EU\) 2023\/1543, Article 10/,
        ),
        "Counted from 14 Dec 2026, Berlin time: receipt of the order.",
        "That day is not counted; day 10 is 25 Dec 2026.",
        "Paused by a court’s stay (16 Dec 2026, 09:00 to 17 Dec 2026, 09:00, Berlin time; as ordered). Document: Order 7.",
        "1 day not counted: a day counts when the clock runs at its end.",
        "It does not end on a day off: 25 Dec 2026 (Christmas Day), 26 Dec 2026 (Saturday, Second Day of Christmas) and 27 Dec 2026 (Sunday).",
        "In time until the end of 28 Dec 2026, Berlin time.",
        "Days off in Germany: calendar version 1. Source: written by hand.",
        "A default; counsel has not confirmed this rule.",
      ],
    });
  });

  test("names each day a count of business days passes over", () => {
    const { reason } = aClock("US_2704_2BD", "2026-12-24 09:00", "America/New_York", unitedStates);
    expect(reason).toContain(
      "Not counted, nobody works then: 25 Dec 2026 (Christmas Day), 26 Dec 2026 (Saturday) and 27 Dec 2026 (Sunday).",
    );
  });

  test("says when working days had to be added", () => {
    const { reason } = aClock("EPOC_CLARIFY_5D", "2026-04-02 09:00", berlin, germany);
    expect(reason).toContain("At least 2 working days must fall within it, so it goes on to 8 Apr 2026.");
  });

  test("says when its calendar does not reach its end", () => {
    const { reason } = aClock("EPOC_10D", "2029-04-02 09:00", berlin, germany);
    expect(reason.join(" ")).toContain("It holds no holidays of 2029.");
  });

  test("rests on the weekend of a country whose holidays nobody brought, and says so", () => {
    // From 12 Nov 2026 business days are Sunday, Monday and Tuesday: in Egypt Friday and Saturday are the weekend.
    const egypt = weekendsOnly("EG");
    const found = aClock("REDIRECT_CHASE", "2026-11-12 09:00", "Africa/Cairo", egypt);
    expect(wall(found.at, "Africa/Cairo")).toBe("2026-11-17 23:59");
    expect(found.reason).toContain("No holidays known of Egypt: only Fridays and Saturdays are days off.");
    expect(found.calendarVersion).toBe("EG 0");
    expect(aClock("REDIRECT_CHASE", "2026-11-12 09:00", "Asia/Kathmandu", weekendsOnly("NP")).reason).toContain(
      "No holidays known of Nepal: only Saturdays are days off.",
    );
  });

  test("speaks of no calendar where the rule reads none", () => {
    for (const id of ["EPOC_8H", "PRES_EU_60", "SECRECY_REVIEW"] as const) {
      const found = aClock(id, "2026-11-10 09:00", berlin, germany);
      expect(found.calendarVersion).toBeNull();
      expect(found.reason.join(" ")).not.toMatch(/calendar|Days off/);
    }
  });

  test("is silent about confirmation once counsel confirmed", () => {
    const rule = { ...clockRule("EPOC_10D"), confirmedBy: "A. Counsel" };
    const started = { id: "EPOC_10D", startedAt: on("2026-11-10 09:00", berlin), zone: berlin };
    expect(reckon(rule, { ...started, calendar: germany, pauses: [] }).reason.join(" ")).not.toContain("not confirmed");
  });

  test("is refused a calendar of the wrong country", () => {
    expect(() => aClock("US_2703H_14D", "2026-11-12 09:00", "America/New_York", france)).toThrow("US");
  });
});

describe("a clock cut short by another", () => {
  const cut = (at: string, id: string = "OBJECTION_WINDOW") => ({
    at: on(at, berlin),
    words: "the day the answer is due",
    ...(id === "OBJECTION_WINDOW" && { lead: clockRule("PRODUCTION_LEAD") }),
  });

  test.each([
    ["OBJECTION_WINDOW", "2026-11-23 23:59", "2026-11-17 23:59", "it ends before"],
    ["OBJECTION_WINDOW", "2026-11-15 23:59", "2026-11-14 23:59", "with 1 day kept free before it"],
    ["OBJECTION_WINDOW", "2026-11-18 23:59", "2026-11-17 23:59", "it ends before"],
    ["OBJECTION_WINDOW", "2026-11-10 23:59", "2026-11-09 23:59", "Cut short"],
    ["RULE45_14D", "2026-11-20 17:00", "2026-11-20 17:00", "Cut short"],
    ["RULE45_14D", "2026-11-30 17:00", "2026-11-24 23:59", "it ends before"],
    ["EPOC_10D", "2026-11-12 17:00", "2026-11-20 23:59", "runs beside it"],
  ] as const)("%s, with the answer due %s, ends %s: %s", (id, due, last, words) => {
    const found = aClock(id, "2026-11-10 09:00", berlin, null, { cut: cut(due, id) });
    expect(wall(found.at, berlin)).toBe(last);
    expect(found.reason.join(" ")).toContain(words);
  });

  test("warns of the end it has, not of the one it had", () => {
    const found = aClock("OBJECTION_WINDOW", "2026-11-10 09:00", berlin, null, { cut: cut("2026-11-15 23:59") });
    expect(found.warnings.map(({ at }) => wall(at, berlin))).toEqual([
      "2026-11-12 16:30",
      "2026-11-13 23:59",
      "2026-11-14 01:47",
    ]);
  });
});
