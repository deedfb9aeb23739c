import { describe, expect, test } from "vitest";
import { intakeKey, intakeRefReserved, referenceKey, shownIntakeRef, storedIntakeRef } from "./reference-key";

describe("an authority's reference", () => {
  const one = [
    "AZ 1/25",
    "az 1/25",
    "AZ\u00a01/25",
    "AZ 1/25\u200b",
    "ＡＺ 1/25",
    "  AZ   1/25 ",
    "A\u00adZ 1/25",
    "\ufeffAZ 1/25",
  ];
  test.each(one)("%j is the same number", (spelling) => {
    expect(referenceKey(spelling)).toBe("az 1/25");
  });

  test.each(["12-34", "12–34", "12‑34", "12 — 34", "12\u221234", "12－34"])("%j has one kind of dash", (spelling) => {
    expect(referenceKey(spelling)).toBe("12-34");
  });

  test("keeps different numbers apart", () => {
    expect(referenceKey("AZ 1/25")).not.toBe(referenceKey("AZ 11/25"));
    expect(referenceKey("AZ 1/25")).not.toBe(referenceKey("AZ 1/26"));
  });

  test("of invisible characters alone is empty", () => {
    expect(referenceKey("\u200b\u00a0\ufeff")).toBe("");
  });
});

test("our own reference ignores width and blanks but not case", () => {
  expect(intakeKey(" Ｎ-0001\u200b")).toBe("N-0001");
  expect(intakeKey("n-0001")).not.toBe(intakeKey("N-0001"));
});

test("a number inside the wall is stored apart, shown as it was, and its name is given to no other", () => {
  expect(storedIntakeRef("N-1", true)).not.toBe(storedIntakeRef("N-1", false));
  for (const walled of [true, false]) expect(shownIntakeRef(storedIntakeRef("N-1", walled))).toBe("N-1");
  expect(intakeRefReserved(storedIntakeRef("N-1", true))).toBe(true);
  expect(intakeRefReserved("N-1")).toBe(false);
});
