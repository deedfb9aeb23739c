import { describe, expect, test } from "vitest";
import { objectUntil } from "@/lib/law/notice/objection";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { clockRule } from "@/lib/law/deadline/rule";
import { shippedRules } from "@/lib/law/request/rule-set";
import { aFile } from "@/lib/law/request/testing/a-file";

const of = (zone: string, due: string | null = null) => aFile({ zone, dueAt: due === null ? null : new Date(due) });
const ireland = { jurisdiction: "IE", version: 1, source: "", holidays: new Map([["2026-12-01", "A holiday"]]) };
const written = new Date("2026-11-23T10:00:00Z");

describe("the time to object", () => {
  test.each([
    ["runs seven days when nothing is due", null, "2026-11-30"],
    ["runs seven days when the answer is due later", "2026-12-20T22:59:59Z", "2026-11-30"],
    ["ends the day before the answer is due", "2026-11-27T22:59:59Z", "2026-11-26"],
    ["is nothing when the answer is due tomorrow", "2026-11-24T22:59:59Z", null],
    ["is nothing when the answer is overdue", "2026-11-20T22:59:59Z", null],
  ])("%s", (_claim, due, expected) => {
    expect(objectUntil(written, of("Europe/Berlin", due))).toBe(expected);
  });

  test("counts days where the request's days are counted", () => {
    const late = new Date("2026-11-23T23:30:00Z");
    expect(objectUntil(late, of("Europe/Berlin"))).toBe("2026-12-01");
    expect(objectUntil(late, of("UTC"))).toBe("2026-11-30");
  });

  test.each([
    ["working days", { unit: "business_days", calendar: "IE" }, {}, "2026-12-03"],
    ["an end that moves off a day off", { length: 8, calendar: "IE", rolls: true }, {}, "2026-12-02"],
    ["hours, as whole days", { unit: "hours", length: 60 }, {}, "2026-11-24"],
    ["more time kept free before the due date", {}, { length: 4 }, "2026-11-27"],
    ["working days kept free before the due date", {}, { length: 3, unit: "business_days" }, "2026-11-26"],
  ] as const)("is counted by the rule a desk has made: %s", (_claim, window, lead, expected) => {
    const changed = (id: "OBJECTION_WINDOW" | "PRODUCTION_LEAD", terms: Partial<ClockRule>) => ({
      [id]: { ...clockRule(id), ...terms },
    });
    const clocks = { ...changed("OBJECTION_WINDOW", window), ...changed("PRODUCTION_LEAD", lead) };
    const due = expected < "2026-11-30" && !("unit" in window) ? "2026-12-01T22:59:59Z" : null;
    const file = { ...of("Europe/Berlin", due), rules: { ...shippedRules, clocks }, objectionCalendar: ireland };
    expect(objectUntil(written, file)).toBe(expected);
  });
});
