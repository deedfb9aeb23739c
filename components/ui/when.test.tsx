import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { dueState, DueWhen, When } from "./when";
import { dayText, relativeText, spanText, whenParts } from "./when-text";

const hour = 3_600_000;
const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, "");

describe("an instant in words", () => {
  test("stands on the clock of the zone that is asked for, and names it", () => {
    const at = new Date("2026-11-25T16:00:00Z");
    const said = (zone: string) => {
      const { weekday, day, time, zone: name } = whenParts(at, zone);
      return `${weekday} ${day}, ${time} ${name}`;
    };
    expect(said("UTC")).toBe("Wed 25 Nov 2026, 16:00 UTC");
    expect(said("Europe/Berlin")).toBe("Wed 25 Nov 2026, 17:00 CET");
    expect(said("America/New_York")).toBe("Wed 25 Nov 2026, 11:00 EST");
    expect(said("Asia/Tokyo")).toBe("Thu 26 Nov 2026, 01:00 UTC+9");
  });

  test("says summer time in summer, and midnight as 00:00 of the new day", () => {
    expect(whenParts(new Date("2026-07-01T22:00:00Z"), "Europe/Berlin")).toMatchObject({
      day: "2 Jul 2026",
      time: "00:00",
      zone: "CEST",
    });
  });

  test("writes September as every other month, with three letters", () => {
    expect(whenParts(new Date("2026-09-09T12:00:00Z"), "UTC").day).toBe("9 Sep 2026");
  });

  test("carries the instant for machines, and the relative time only beside the absolute one", () => {
    const markup = renderToStaticMarkup(<When at="2026-11-23T10:00:00Z" now="2026-11-23T12:59:00Z" />);
    expect(markup).toContain('dateTime="2026-11-23T10:00:00.000Z"');
    expect(plain(markup)).toBe("23 Nov 2026, 10:00 UTC (2 hours ago)");
  });
});

describe("a day in words", () => {
  test.each([
    ["2026-11-25", "Wed 25 Nov 2026"],
    ["2024-02-29", "Thu 29 Feb 2024"],
    ["2025-02-29", ""],
    ["25/11/2026", ""],
    ["", ""],
  ])("%s is said as “%s”", (day, words) => {
    expect(dayText(day)).toBe(words);
  });
});

describe("a span in words", () => {
  test.each([
    [59_999, "less than a minute"],
    [60_000, "1 minute"],
    [hour - 1, "59 minutes"],
    [47 * hour, "1 day"],
    [48 * hour, "2 days"],
    [-48 * hour, "2 days"],
    [90 * 24 * hour, "2 months"],
    [800 * 24 * hour, "2 years"],
  ])("%d milliseconds are never rounded up: %s", (span, words) => {
    expect(spanText(span)).toBe(words);
  });

  test("looks ahead and back", () => {
    const now = new Date("2026-11-23T12:00:00Z");
    expect(relativeText(new Date("2026-11-26T12:00:00Z"), now)).toBe("in 3 days");
    expect(relativeText(new Date("2026-11-20T12:00:00Z"), now)).toBe("3 days ago");
  });
});

describe("a deadline", () => {
  const at = new Date("2026-11-25T16:00:00Z");
  const before = (milliseconds: number) => new Date(at.getTime() - milliseconds);

  test("is soon from 72 hours before its end, and overdue only after its last instant", () => {
    expect(dueState(at, before(72 * hour + 1))).toBe("later");
    expect(dueState(at, before(72 * hour))).toBe("soon");
    expect(dueState(at, at)).toBe("soon");
    expect(dueState(at, before(-1))).toBe("overdue");
  });

  test("that was met stands still, and says when it was met late", () => {
    expect(dueState(at, before(-99 * hour), at)).toBe("met");
    expect(dueState(at, before(-99 * hour), before(-1))).toBe("met-late");
  });

  test("says a word, how long, and the instant; the year only when it is another one", () => {
    const said = (now: Date) => plain(renderToStaticMarkup(<DueWhen at={at} zone="Europe/Berlin" now={now} />));
    expect(said(before(50 * hour))).toBe("Due in 2 days Wed 25 Nov, 17:00 CET");
    expect(said(before(240 * hour))).toBe("in 10 days Wed 25 Nov, 17:00 CET");
    expect(said(before(-50 * hour))).toBe("Overdue by 2 days Wed 25 Nov, 17:00 CET");
    expect(said(new Date("2025-12-31T23:00:00Z"))).toContain("Wed 25 Nov, 17:00 CET");
    expect(said(new Date("2025-12-31T22:00:00Z"))).toContain("Wed 25 Nov 2026, 17:00 CET");
  });

  test("is never overdue once what it was due for has ended", () => {
    const said = (met?: Date) =>
      plain(
        renderToStaticMarkup(
          <DueWhen
            at={at}
            zone="Europe/Berlin"
            from={before(90 * hour)}
            now={before(-50 * hour)}
            ended
            {...(met && { met })}
          />,
        ),
      );
    expect(said()).toBe("Was due Wed 25 Nov, 17:00 CET");
    expect(said(before(1))).toContain("Met Wed 25 Nov");
  });

  test("draws how much of the clock is used, and says it", () => {
    const markup = renderToStaticMarkup(<DueWhen at={at} from={before(100 * hour)} now={before(25 * hour)} />);
    expect(markup).toContain('width="30"');
    expect(markup).toContain("75 % of the time used");
  });
});
