import { describe, expect, test } from "vitest";
import { changedCalendar } from "@/lib/law/deadline/calendar-change";
import { germany } from "@/lib/law/deadline/testing/calendars";
import { plainDate, type PlainDate } from "@/lib/law/shared/plain-date";

const day = (text: string): PlainDate => {
  const read = plainDate(text);
  if (!read) throw new Error(`No such day: ${text}`);
  return read;
};
const change = (added: readonly [string, string][], removed: readonly string[] = []) =>
  changedCalendar(
    "DE",
    germany,
    { added: added.map(([on, name]) => ({ day: day(on), name })), removed: removed.map(day) },
    "Gazette",
  );

describe("a change of a calendar", () => {
  test("makes the next version, in order, and says what is new and what is gone", () => {
    const made = change([["2026-11-20", "Day of mourning"]], ["2026-12-25"]);
    expect(made?.calendar).toMatchObject({ jurisdiction: "DE", version: 2, source: "Gazette" });
    const days = [...(made?.calendar.holidays.keys() ?? [])];
    expect(days).toEqual(days.toSorted());
    expect(made?.difference).toEqual({
      added: [{ day: "2026-11-20", name: "Day of mourning" }],
      removed: [{ day: "2026-12-25", name: germany.holidays.get("2026-12-25") }],
    });
    expect(germany.holidays.has("2026-12-25")).toBe(true);
  });

  test("that changes nothing is none, and a new name is a change", () => {
    const name = germany.holidays.get("2026-12-25") ?? "";
    expect(change([["2026-12-25", name]], ["2026-12-24"])).toBeNull();
    expect(change([["2026-12-25", "Weihnachten"]])?.difference.added).toHaveLength(1);
  });

  test("of a country without one is its first version", () => {
    const added = [{ day: day("2026-11-20"), name: "A day" }];
    expect(changedCalendar("KP", null, { added, removed: [] }, "Gazette")?.calendar).toMatchObject({ version: 1 });
  });
});
