import { describe, expect, test } from "vitest";
import { lastDay, lastDayOfSecrecy, lastOfSecrecy, lastOfSecrecyThere } from "@/lib/law/secrecy/last-of-secrecy";

describe("until when an order of secrecy binds, in words", () => {
  test.each([
    ["America/New_York", "2026-12-21T05:00:00.000Z", "through 20 Dec 2026"],
    ["UTC", "2027-01-01T00:00:00.000Z", "through 31 Dec 2026"],
    ["Asia/Kolkata", "2026-12-20T18:30:00.000Z", "through 20 Dec 2026"],
    // In Beirut this day begins at one o'clock: clocks skip its midnight.
    ["Asia/Beirut", "2026-03-28T22:00:00.000Z", "through 28 Mar 2026"],
  ])("names the last whole day in %s", (zone, endsAt, words) => {
    expect(lastOfSecrecy(new Date(endsAt), zone)).toBe(words);
  });

  test("says any other instant as it is", () => {
    const noon = new Date("2026-12-20T17:00:00.000Z");
    expect(lastOfSecrecy(noon, "America/New_York")).toBe("until 20 Dec 2026, 12:00");
    expect(lastOfSecrecy(new Date("2026-12-21T04:59:59.999Z"), "America/New_York")).toBe("until 20 Dec 2026, 23:59");
    expect(lastDayOfSecrecy(noon, "America/New_York")).toBe("until 20 Dec 2026");
    expect(lastOfSecrecy(new Date("2026-12-21T05:00:00.000Z"), "UTC")).toBe("until 21 Dec 2026, 05:00");
  });

  test("says where that day ends as people say it", () => {
    const end = new Date("2026-12-21T05:00:00.000Z");
    expect(lastOfSecrecyThere(end, "America/New_York")).toBe("through 20 Dec 2026 (New York time)");
    expect(lastOfSecrecyThere(new Date("2026-12-21T00:00:00.000Z"), "UTC")).toBe("through 20 Dec 2026 (UTC)");
  });

  test("counts the day of the last instant, not of the first free one", () => {
    expect(lastDay(new Date("2026-12-21T05:00:00.000Z"), "America/New_York")).toBe("2026-12-20");
    expect(lastDay(new Date("2026-12-21T05:00:00.001Z"), "America/New_York")).toBe("2026-12-21");
  });
});
