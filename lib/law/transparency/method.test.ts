import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { methodText } from "./method";
import { outcomesInPrint } from "./outcome";
import { reportedOutcomes } from "@/lib/law/shared/reported-outcome";

test("the method in the documentation is the method of the public page, word for word", () => {
  expect(readFileSync("docs/method.md", "utf8")).toBe(methodText());
});

test("every outcome is printed once, and the most disclosed stands first", () => {
  expect([...outcomesInPrint].sort()).toEqual([...reportedOutcomes].sort());
  expect(outcomesInPrint[0]).toBe("content");
});
