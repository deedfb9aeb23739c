import { describe, expect, test } from "vitest";
import { clockLine, type ClockSpan } from "./clock-line-layout";

const day = 86_400_000;
/** Ten days of which four have gone, one of them paused. */
const span: ClockSpan = {
  from: 0,
  to: 10 * day,
  ended: null,
  now: 4 * day,
  pauses: [],
  warnings: [5 * day, 8 * day],
  daysOff: [5 * day, 6 * day],
};

describe("the line of a clock", () => {
  test("shows what has gone, now, the end, and the warnings to come", () => {
    expect(clockLine(span)).toMatchObject({
      gone: { at: 0, width: 40 },
      over: null,
      now: 40,
      end: 100,
      used: 40,
      warnings: [
        { at: 50, reached: false },
        { at: 80, reached: false },
      ],
      daysOff: [
        { at: 50, width: 10 },
        { at: 60, width: 10 },
      ],
    });
  });

  test("counts no pause as time that has gone, nor as time there is", () => {
    const pauses = [{ from: day, to: 3 * day }];
    expect(clockLine({ ...span, pauses })).toMatchObject({ still: [{ at: 10, width: 20 }], used: 25 });
  });

  test("that stands still runs out to now and a little further, hatched, and says no share", () => {
    const line = clockLine({ ...span, to: null, pauses: [{ from: 2 * day, to: null }] });
    expect(line).toMatchObject({ end: null, used: null, gone: { at: 0, width: 80 }, now: 80 });
    expect(line.still).toEqual([{ at: 40, width: 60 }]);
  });

  test("that is overdue goes on to now past its end, and one long overdue no further than as long again", () => {
    expect(clockLine({ ...span, now: 12.5 * day })).toMatchObject({ end: 80, now: 100, over: { at: 80, width: 20 } });
    expect(clockLine({ ...span, now: 400 * day })).toMatchObject({ end: 50, over: { at: 50, width: 50 }, now: null });
  });

  test("that was ended stops there", () => {
    const line = clockLine({ ...span, ended: 3 * day, now: 50 * day });
    expect(line).toMatchObject({ now: null, end: 100, gone: { at: 0, width: 30 }, over: null, used: 30 });
  });

  test("leaves out days too narrow to be told apart, and stands even where it ends at once", () => {
    expect(clockLine({ ...span, to: 365 * day }).daysOff).toEqual([]);
    const numbers = JSON.stringify(clockLine({ ...span, to: 0, now: 0, warnings: [], daysOff: [] }));
    expect(numbers).not.toMatch(/null,"width"|NaN|Infinity/);
  });
});
