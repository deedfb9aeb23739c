import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantText } from "./instant-text";
import { readInstant, receivedAt } from "./received-at";

const now = new Date("2026-11-23T12:00:00Z");

describe("a moment in writing", () => {
  test.each([
    ["2025-03-04T09:00:00+01:00", "2025-03-04T08:00:00.000Z", "+01:00"],
    ["2025-03-04T09:00:00Z", "2025-03-04T09:00:00.000Z", "Z"],
    ["2025-03-04T09:00Z", "2025-03-04T09:00:00.000Z", "Z"],
    ["2025-03-04T09:00:00.123456Z", "2025-03-04T09:00:00.123Z", "Z"],
    ["2025-06-30T23:30:00-05:00", "2025-07-01T04:30:00.000Z", "-05:00"],
    ["2025-07-01T00:30:00+02:00", "2025-06-30T22:30:00.000Z", "+02:00"],
    ["2024-02-29T09:00:00+05:45", "2024-02-29T03:15:00.000Z", "+05:45"],
    ["2025-03-04T09:00:00[Europe/Berlin]", "2025-03-04T08:00:00.000Z", "+01:00"],
    ["2025-10-26T02:30:00+02:00[Europe/Berlin]", "2025-10-26T00:30:00.000Z", "+02:00"],
    ["1990-01-01T00:00:00Z", "1990-01-01T00:00:00.000Z", "Z"],
    ["2026-11-23T12:00:00Z", "2026-11-23T12:00:00.000Z", "Z"],
  ])("%s is read", (text, instant, offset) => {
    expect(readInstant(text, now)).toEqual({ ok: true, value: { at: new Date(instant), offset } });
  });

  test.each([
    ["03/04/2025", "order-unknown"],
    ["04.03.2025", "order-unknown"],
    ["04.03.2025 09:00", "order-unknown"],
    ["3-Apr-25", "order-unknown"],
    ["45750", "spreadsheet-number"],
    ["45750.375", "spreadsheet-number"],
    ["2025-03-04", "no-time"],
    ["2025-02-29", "no-such-day"],
    ["2025-02-29T09:00:00Z", "no-such-day"],
    ["2025-04-31T09:00:00Z", "no-such-day"],
    ["2025-13-01T09:00:00Z", "no-such-day"],
    ["2025-00-10T09:00:00Z", "no-such-day"],
    ["2025-13-01", "no-such-day"],
    ["2025-02-30 09:00", "no-such-day"],
    ["2025-03-04T24:00:00Z", "no-such-time"],
    ["2016-12-31T23:59:60Z", "no-such-time"],
    ["2025-03-04T09:60:00Z", "no-such-time"],
    ["2025-03-04T09:00:00+15:00", "no-such-time"],
    ["2025-03-04T09:00:00+01:75", "no-such-time"],
    ["2025-03-04 09:00", "no-zone"],
    ["2025-03-04T09:00:00", "no-zone"],
    ["2025-03-30T02:30:00[Europe/Berlin]", "skipped-hour"],
    ["2025-10-26T02:30:00[Europe/Berlin]", "doubled-hour"],
    ["2025-03-04T09:00:00+02:00[Europe/Berlin]", "offset-contradicts-zone"],
    ["2025-03-04T09:00:00[Europe/Nowhere]", "unknown-zone"],
    ["0025-03-04", "too-early"],
    ["1989-12-31T23:59:59Z", "too-early"],
    ["2026-11-23T12:00:01Z", "in-the-future"],
    ["20250304", "unreadable"],
    ["20250304T090000Z", "unreadable"],
    ["2025-W10-2", "unreadable"],
    ["2025-063T09:00:00Z", "unreadable"],
    ["2025-03-04t09:00:00z", "unreadable"],
    ["２０２５-03-04T09:00:00Z", "unreadable"],
    [" 2025-03-04T09:00:00Z", "unreadable"],
    ["not a date", "unreadable"],
    ["", "blank"],
  ])("%s is refused: %s", (text, code) => {
    const read = readInstant(text, now);
    expect(read).toMatchObject({ ok: false, refusal: { code } });
    if (!read.ok) expect(instantText(read.refusal)).toMatch(/^[A-Z].*\.$/);
  });

  test("written by us is read back to the millisecond", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1990-01-01T00:00:00Z"), max: now, noInvalidDate: true }), (at) => {
        expect(readInstant(at.toISOString(), now)).toEqual({ ok: true, value: { at, offset: "Z" } });
      }),
    );
  });

  test("never throws, whatever is written", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => readInstant(text, now).ok !== undefined));
  });
});

describe("a moment typed at the desk", () => {
  const berlin = { day: "2025-10-26", time: "02:30", zone: "Europe/Berlin" };

  test("is the clock of its zone", () => {
    expect(receivedAt({ day: "2025-03-04", time: "9:05", zone: "Asia/Kathmandu" }, now)).toEqual({
      ok: true,
      value: { at: new Date("2025-03-04T03:20:00Z"), offset: "+05:45" },
    });
  });

  test("in the doubled hour is asked about, then taken as said", () => {
    expect(receivedAt(berlin, now)).toMatchObject({
      refusal: { code: "doubled-hour", offsets: ["+02:00", "+01:00"] },
    });
    expect(receivedAt({ ...berlin, which: "earlier" }, now)).toMatchObject({
      value: { at: new Date("2025-10-26T00:30:00Z") },
    });
    expect(receivedAt({ ...berlin, which: "later" }, now)).toMatchObject({
      value: { at: new Date("2025-10-26T01:30:00Z") },
    });
  });

  test("in the skipped hour does not exist, whichever is asked for", () => {
    const skipped = { ...berlin, day: "2025-03-30", which: "later" as const };
    expect(receivedAt(skipped, now)).toMatchObject({ refusal: { code: "skipped-hour", zone: "Europe/Berlin" } });
  });

  test.each([
    [{ ...berlin, day: "" }, "blank"],
    [{ ...berlin, time: "" }, "no-time"],
    [{ ...berlin, zone: "" }, "no-zone"],
    [{ ...berlin, zone: "+01:00" }, "unknown-zone"],
    [{ ...berlin, day: "26.10.2025" }, "order-unknown"],
    [{ ...berlin, day: "2026-12-24" }, "in-the-future"],
  ])("%j is refused: %s", (typed, code) => {
    expect(receivedAt(typed, now)).toMatchObject({ refusal: { code } });
  });
});
