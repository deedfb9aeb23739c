import { describe, expect, test } from "vitest";
import { readCalendarChange } from "@/lib/forms/calendar-change";

describe("holidays as people have them", () => {
  test.each([
    ["a space", "2027-01-02 Day after New Year"],
    ["a comma, as in a table", "date,name\n2027-01-02,Day after New Year"],
    ["a semicolon and quotes", '"2027-01-02";"Day after New Year"'],
    ["a tab, comments and empty lines", "# Gazette 4\n\n2027-01-02\tDay after New Year\r\n"],
  ])("are read with %s between day and name", (_, typed) => {
    expect(readCalendarChange(typed)).toEqual({
      added: [{ day: "2027-01-02", name: "Day after New Year" }],
      removed: [],
      problems: [],
    });
  });

  test("are taken out by a line that begins with a minus", () => {
    expect(readCalendarChange("-2027-05-01\n- 2027-05-02 Labour Day")).toMatchObject({
      added: [],
      removed: ["2027-05-01", "2027-05-02"],
    });
  });

  test("are the events of an iCalendar file", () => {
    const events = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270102\nSUMMARY;LANGUAGE=en:Day after\\, again\nEND:VEVENT";
    const half = "BEGIN:VEVENT\nSUMMARY:No day\nEND:VEVENT";
    expect(readCalendarChange(`BEGIN:VCALENDAR\n${events}\n${half}\nEND:VCALENDAR`)).toEqual({
      added: [{ day: "2027-01-02", name: "Day after, again" }],
      removed: [],
      problems: ["The event at line 6: it lacks its day or its name."],
    });
  });

  test("are named by line where they are none", () => {
    expect(readCalendarChange("2027-02-30 No such day\n2027-01-02\nChristmas").problems).toEqual([
      "Line 1: there is no day in it, as 2027-01-02.",
      "Line 2: give the holiday a name after its day.",
      "Line 3: there is no day in it, as 2027-01-02.",
    ]);
  });
});
