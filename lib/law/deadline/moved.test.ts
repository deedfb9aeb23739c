import { describe, expect, test } from "vitest";
import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import { moved, type RunningClock } from "@/lib/law/deadline/moved";
import { type ClockRuleId, clockRule } from "@/lib/law/deadline/rule";
import { aPause, on, wall } from "@/lib/law/deadline/testing/a-clock";
import { france, germany } from "@/lib/law/deadline/testing/calendars";

const berlin = "Europe/Berlin";
const mourning: HolidayCalendar = {
  ...germany,
  version: 2,
  holidays: new Map([...germany.holidays, ["2026-11-20", "Day of mourning"]]),
};

function running(
  subject: string,
  id: ClockRuleId,
  start: string,
  country: string | null,
  pauses: RunningClock["pauses"] = [],
) {
  const startedAt = on(`${start} 09:00`, berlin);
  return { subject, id, rule: clockRule(id), main: false, stated: null, startedAt, zone: berlin, pauses, country };
}

describe("a new holiday, before it is imported", () => {
  const clocks = [
    running("ends on it", "EPOC_10D", "2026-11-10", "DE"),
    running("ends the day before", "EPOC_10D", "2026-11-09", "DE"),
    running("counts business days over it", "NOTICE_3D", "2026-11-19", "DE"),
    running("is another country’s", "EPOC_10D", "2026-11-10", "FR"),
    running("has no country", "NOTICE_3D", "2026-11-19", null),
    running("runs by the hour", "EPOC_8H", "2026-11-20", "DE"),
    running("never moves", "PRES_EU_60", "2026-09-21", "DE"),
    running("was stayed onto it", "EPOC_10D", "2026-11-09", "DE", [aPause("2026-11-12 09:00", "2026-11-13 09:00")]),
    running("is stayed still", "EPOC_10D", "2026-11-09", "DE", [aPause("2026-11-12 09:00", null)]),
  ];

  test("shows which clocks move, from when and to when", () => {
    const shown = moved(clocks, germany, mourning).map((move) => [
      move.clock.subject,
      wall(move.from, berlin),
      wall(move.to, berlin),
    ]);
    expect(shown).toEqual([
      ["ends on it", "2026-11-20 23:59", "2026-11-23 23:59"],
      ["counts business days over it", "2026-11-24 23:59", "2026-11-25 23:59"],
      ["was stayed onto it", "2026-11-20 23:59", "2026-11-23 23:59"],
    ]);
  });

  test("moves with a due date what that cuts short, and leaves what it does not reach", () => {
    const due = { ...running("one", "EPOC_10D", "2026-11-10", "DE"), main: true };
    const cut = { at: on("2026-11-20 23:59", berlin), words: "The due date", lead: clockRule("PRODUCTION_LEAD") };
    const window = { ...running("one", "OBJECTION_WINDOW", "2026-11-16", null), cut };
    const early = { ...running("one", "OBJECTION_WINDOW", "2026-11-10", null), cut };
    const elsewhere = { ...running("two", "OBJECTION_WINDOW", "2026-11-16", null), cut };
    const shown = moved([window, early, elsewhere, due], germany, mourning);
    expect(shown.map(({ clock, from, to }) => [clock.id, wall(from, berlin), wall(to, berlin)])).toEqual([
      ["EPOC_10D", "2026-11-20 23:59", "2026-11-23 23:59"],
      ["OBJECTION_WINDOW", "2026-11-19 23:59", "2026-11-22 23:59"],
    ]);
  });

  test("explains the new end by the new version", () => {
    const [first] = moved(clocks, germany, mourning);
    expect(first?.after.calendarVersion).toBe("DE 2");
    expect(first?.after.reason.join(" ")).toContain("20 Nov 2026 (Day of mourning)");
  });

  test("shows what a holiday taken away moves back, and what a first calendar moves", () => {
    expect(moved(clocks, mourning, germany)).toHaveLength(3);
    const christmas = [running("ends on Christmas Day", "EPOC_10D", "2026-12-15", "DE")];
    expect(wall(moved(christmas, null, germany)[0]?.from ?? null, berlin)).toBe("2026-12-25 23:59");
  });

  test("moves nothing when nothing changed, and compares no two countries", () => {
    expect(moved(clocks, germany, { ...germany, version: 2 })).toEqual([]);
    expect(() => moved(clocks, germany, france)).toThrow("DE with FR");
  });
});
