import { describe, expect, test } from "vitest";
import { daysOffWithin } from "@/lib/law/deadline/days-off-within";
import { clockRules } from "@/lib/law/deadline/rule";
import { toldIn } from "@/lib/law/deadline/told";
import { clocksOwnedBy, whoseClock, whoseWords } from "@/lib/law/deadline/whose";
import { keysOf } from "@/lib/law/shared/keys";
import { plainDate, type PlainDate } from "@/lib/law/shared/plain-date";

describe("whose a clock is", () => {
  test("is said of every clock, and of each once", () => {
    const found = keysOf(whoseWords).flatMap((whose) => clocksOwnedBy(whose));
    expect(found.toSorted()).toEqual([...keysOf(clockRules), "extension", "on_face"].toSorted());
  });

  test("follows its kind, unless it is another’s time that runs", () => {
    expect(whoseClock("on_face", "deadline")).toBe("ours");
    expect(whoseClock("EPOC_ENF_10D", "gate")).toBe("gate");
    expect(whoseClock("EPOC_CLARIFY_5D", "review")).toBe("theirs");
    expect(whoseClock("SECRECY_REVIEW", "review")).toBe("review");
  });
});

test("the days off within a clock are its weekends and the holidays of its calendar, both ends included", () => {
  const calendar = { jurisdiction: "IE", version: 1, source: "", holidays: new Map([["2026-12-25", "Christmas Day"]]) };
  const days = daysOffWithin(on("2026-12-19"), on("2026-12-26"), calendar);
  expect(days.map(({ day, why }) => `${day.slice(8)} ${why}`)).toEqual([
    "19 Saturday",
    "20 Sunday",
    "25 Christmas Day",
    "26 Saturday",
  ]);
});

test("who was told is read off the record by clock; other acts and entries of other shapes say nothing", () => {
  const entry = { act: "warn-clock", at: "2026-11-23T12:00:00.000Z", why: "Half", data: { clock: "c", told: ["u"] } };
  const found = toldIn([entry, { ...entry, act: "open" }, { ...entry, data: { clock: 3, told: "u" } }]);
  expect([...found]).toEqual([
    ["c", [{ at: new Date(entry.at), words: "Half", points: [], userIds: ["u"], escalated: false }]],
  ]);
});

function on(text: string): PlainDate {
  const day = plainDate(text);
  if (day === null) throw new Error(`No such day: ${text}`);
  return day;
}
