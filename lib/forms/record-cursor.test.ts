import { expect, test } from "vitest";
import { readRecordCursor, recordCursorText } from "@/lib/forms/record-cursor";

const place = { at: "2026-11-23T12:00:00.000Z", chain: "release:2025-h1", seq: 7 };

test("a place in the record is read back as it was written", () => {
  expect(readRecordCursor(recordCursorText(place))).toEqual({ ...place, at: new Date(place.at) });
});

test.each([
  ["a year no column holds", { ...place, at: "0000-01-01T00:00:00Z" }],
  ["a character no column holds", { ...place, chain: "people\0" }],
  ["a place no chain reaches", { ...place, seq: 3_000_000_000 }],
])("a place with %s is the first page", (_claim, forged) => {
  expect(readRecordCursor(recordCursorText(forged))).toBeNull();
});
