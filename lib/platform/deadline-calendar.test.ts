import { expect, test } from "vitest";
import { deadlineCalendar } from "@/lib/platform/deadline-calendar";

const now = new Date("2026-11-23T12:00:00.000Z");
const one = {
  id: "5f0c",
  reference: "WD-AAAAA-BBBBB",
  whose: "ours",
  dueAt: new Date("2026-12-01T04:59:59.999Z"),
} as const;

test("a deadline ends in the calendar when it ends, whatever the reader's zone, and says nothing of the case", () => {
  const file = deadlineCalendar([{ ...one, main: true }], "https://desk.example", now);
  const lines = file.split("\r\n");
  expect(lines).toContain("DTEND:20261201T045959Z");
  expect(lines).toContain("DTSTART:20261201T044459Z");
  expect(lines).toContain("SUMMARY:Answer due: WD-AAAAA-BBBBB");
  expect(lines).toContain("UID:5f0c@desk.example");
  expect(file).toContain("https://desk.example/desk/requests/WD-AAAAA-BBBBB");
  expect(lines.filter((line) => line.length > 75)).toEqual([]);
});

test("an empty list is a calendar all the same", () => {
  const file = deadlineCalendar([], "https://desk.example", now);
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file.trimEnd()).toMatch(/END:VCALENDAR$/);
  expect(file).not.toContain("VEVENT");
});
