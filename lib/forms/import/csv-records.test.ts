import { describe, expect, test } from "vitest";
import { readImportFile } from "./read-import-file";
import { bytesOf, importText } from "./testing/import-text";

const now = new Date("2026-11-23T12:00:00Z");
const [header = "", good = ""] = importText([{}]).split("\n");
const read = (...lines: string[]) => readImportFile(bytesOf([header, ...lines].join("\n")), now);
const told = async (...lines: string[]) => (await read(...lines)).problems.map(({ row, code }) => `${row} ${code}`);

describe("a broken quote", () => {
  test("costs its line and no other", async () => {
    const file = await read(
      good.replace("Example Authority 01 (DE)", '"line one\nline two, ""quoted"""'),
      'N-0002,"unclosed,2025-03-04T09:00:00+01:00,email',
      "N-0003,short",
      `N-0004${",x".repeat(30)}`,
      good.replace("N-0001", "N-0005"),
    );
    expect(file.problems).toMatchObject([
      { row: 3, code: "broken-quotes", value: 'N-0002,"unclosed,2025-03-04T09:00:00+01:00,email' },
      { row: 4, code: "row-too-short" },
      { row: 5, code: "row-too-long" },
    ]);
    expect(file.problems[0]?.message).toContain("line 4");
    expect(file.problems[2]?.message).toContain("31 of 14");
    expect(file.rows.map((row) => [row.line, row.authority])).toEqual([
      [2, 'line one\nline two, "quoted"'],
      [6, "Example Authority 01 (DE)"],
    ]);
  });

  test("that another one closes later does not swallow the rows between", async () => {
    const swallowing = 'N-0002,"unclosed,x';
    const closing = good.replace("N-0001", "N-0004").replace("GCP", '"GCP"');
    expect(await told(swallowing, good, closing)).toEqual(["2 broken-quotes"]);
    expect(await told(swallowing, good, 'N-0004,"')).toEqual(["2 broken-quotes", "4 broken-quotes"]);
  });

  test.each(['N-0002,"a"b,c', 'N-0002,a"b,c', '"', '""""'])("%s is told where it stands", async (line) => {
    const problems = await told(good, line, good.replace("N-0001", "N-0009"));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^3 (broken-quotes|row-too-short)$/);
  });

  test("on every line takes no longer than the file is long", async () => {
    const started = performance.now();
    const file = await read(...Array.from({ length: 20_000 }, (_, at) => `N-${at},"x""`));
    expect(file.refusedRows).toBe(20_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test("lines may end in any of the three ways, even mixed", async () => {
  const [a, b, c] = ["1", "2", "3"].map((digit) => good.replace("N-0001", `N-${digit}`));
  const file = await readImportFile(bytesOf(`${header}\r\n${a}\r${b}\n${c}`), now);
  expect(file.rows.map((row) => [row.line, row.intakeRef])).toEqual([
    [2, "N-1"],
    [3, "N-2"],
    [4, "N-3"],
  ]);
});

test("a file longer than one batch keeps its count of rows", async () => {
  const file = await readImportFile(bytesOf(importText(Array.from({ length: 4_500 }, () => ({})))), now);
  expect(file.rows.map((row) => row.line)).toEqual(Array.from({ length: 4_500 }, (_, at) => at + 2));
});
