import { describe, expect, test } from "vitest";
import { alarmText, deliveryAlarm, retryDelayMs } from "@/lib/law/notice/delivery";

const now = new Date("2026-11-23T12:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe("a try refused for now", () => {
  test("is repeated after a minute, then after ever longer, at most an hour", () => {
    expect([1, 2, 3, 6, 7, 40].map((tries) => retryDelayMs(tries) / 60_000)).toEqual([1, 2, 4, 32, 60, 60]);
  });
});

describe("a person looks at a message", () => {
  test.each([
    ["not while it waits for its first try", { state: "ready", tries: 0, dueAt: inHours(1) }, null],
    ["not after a few tries with time left", { state: "ready", tries: 4, dueAt: inHours(25) }, null],
    ["when a try failed and it is due within a day", { state: "ready", tries: 1, dueAt: inHours(23) }, "due-soon"],
    ["after five tries", { state: "ready", tries: 5, dueAt: null }, "many-tries"],
    ["when the outcome is unknown", { state: "unconfirmed", tries: 1, dueAt: null }, "unconfirmed"],
    ["when it bounced", { state: "refused_permanently", tries: 1, dueAt: null }, "bounced"],
    ["not once it was taken", { state: "accepted", tries: 9, dueAt: inHours(1) }, null],
    ["not while an order holds it", { state: "held", tries: 9, dueAt: inHours(1) }, null],
  ] as const)("%s", (_claim, delivery, alarm) => {
    expect(deliveryAlarm(delivery, now)).toBe(alarm);
  });
});

test("a bounced letter is sent anew only where a new one is written: a notice; the others go another way", () => {
  expect(alarmText("bounced", "notice")).toContain("send a new notice");
  for (const kind of ["redirect", "deficiency", "rejection", "clarification", "claw_back"] as const)
    expect(alarmText("bounced", kind)).toMatch(/^The mail server refused it for good\. .*another way\.$/);
  expect(alarmText("due-soon", "redirect")).toBe(alarmText("due-soon", "notice"));
});
