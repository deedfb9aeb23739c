import { describe, expect, test } from "vitest";
import { objectUntil } from "@/lib/law/notice/objection";
import { shippedRules } from "@/lib/law/request/rule-set";

const written = new Date("2026-11-23T10:00:00Z");

describe("the time to object", () => {
  test.each([
    ["runs seven days when nothing is due", null, "2026-11-30"],
    ["runs seven days when the answer is due later", "2026-12-20T22:59:59Z", "2026-11-30"],
    ["ends the day before the answer is due", "2026-11-27T22:59:59Z", "2026-11-26"],
    ["is nothing when the answer is due tomorrow", "2026-11-24T22:59:59Z", null],
    ["is nothing when the answer is overdue", "2026-11-20T22:59:59Z", null],
  ])("%s", (_claim, due, expected) => {
    expect(objectUntil(written, due === null ? null : new Date(due), "Europe/Berlin", shippedRules)).toBe(expected);
  });

  test("counts days where the request's days are counted", () => {
    const late = new Date("2026-11-23T23:30:00Z");
    expect(objectUntil(late, null, "Europe/Berlin", shippedRules)).toBe("2026-12-01");
    expect(objectUntil(late, null, "UTC", shippedRules)).toBe("2026-11-30");
  });
});
