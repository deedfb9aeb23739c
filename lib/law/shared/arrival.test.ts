import { expect, test } from "vitest";
import { arrivedAt } from "@/lib/law/shared/arrival";
import { plainDate } from "@/lib/law/shared/plain-date";

const zone = "Europe/Berlin";
const between = { notBefore: new Date("2026-11-23T09:00:30Z"), now: new Date("2026-11-27T10:20:10Z") };

test.each([
  ["to the minute", "2026-11-27", "09:30", "2026-11-27T08:30:00.000Z"],
  ["in this very minute", "2026-11-27", "11:20", "2026-11-27T10:20:00.000Z"],
  ["on an earlier day, without a time", "2026-11-25", "", "2026-11-24T23:00:00.000Z"],
  ["today, without a time", "2026-11-27", "", "2026-11-27T10:20:10.000Z"],
  ["on the day of what it answers, without a time", "2026-11-23", "", "2026-11-23T09:00:30.000Z"],
  ["in the minute of what it answers", "2026-11-23", "10:00", "2026-11-23T09:00:30.000Z"],
  ["a minute before what it answers", "2026-11-23", "09:59", "dates-reversed"],
  ["the day before what it answers", "2026-11-22", "", "dates-reversed"],
  ["in a minute to come", "2026-11-27", "11:21", "in-the-future"],
  ["tomorrow", "2026-11-28", "", "in-the-future"],
])("what arrived %s", (_claim, day, arrivedTime, expected) => {
  const arrivedOn = plainDate(day);
  if (arrivedOn === null) throw new Error(day);
  const at = arrivedAt(zone, { arrivedOn, arrivedTime }, between);
  expect(at.ok ? at.value.toISOString() : at.refusal.code).toBe(expected);
});
