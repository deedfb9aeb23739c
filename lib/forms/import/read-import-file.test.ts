import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importColumns } from "@/lib/law/shared/import-columns";
import { canonicalText } from "./import-file";
import { readImportFile } from "./read-import-file";
import { aRow, bytesOf, importText, type SomeCells } from "./testing/import-text";

const now = new Date("2026-11-23T12:00:00Z");
const read = (text: string) => readImportFile(bytesOf(text), now);
const header = importColumns.join(",");

describe("an import file", () => {
  test("gives its rows, typed, with the line a spreadsheet shows", async () => {
    const { rows, problems, warnings } = await read(importText([{}, { outcome: "", decided_at: "", country: "US" }]));
    expect(problems).toEqual([]);
    expect(rows[0]).toEqual({
      line: 2,
      intakeRef: "N-0001",
      agencyRef: "AZ 1/25",
      agencyRefKey: "az 1/25",
      receivedAt: new Date("2025-03-04T08:00:00Z"),
      receivedOffset: "+01:00",
      channel: "email",
      country: "DE",
      countryLabel: "Germany",
      authority: "Example Authority 01 (DE)",
      category: "criminal",
      legalProcess: "Other Legal Requests",
      product: "GCP",
      accounts: 1,
      outcome: "rejected",
      decidedAt: new Date("2025-03-06T09:00:00Z"),
      duplicateOf: null,
    });
    expect(rows[1]).toMatchObject({ line: 3, outcome: null, decidedAt: null });
    expect(warnings).toMatchObject([{ code: "label-contradicts-code", rows: [3] }]);
  });

  test("tells which instruments and authorities it names, once each", async () => {
    const file = await read(importText([{ legal_process: "PRTT" }, { legal_process: "" }, { legal_process: "PRTT" }]));
    expect(file.legalProcesses).toEqual(["PRTT"]);
    expect(file.authorities).toEqual([{ name: "Example Authority 01 (DE)", country: "DE", countryLabel: "Germany" }]);
  });

  test("may have its columns in any order", async () => {
    const turned = [...importColumns].reverse();
    const cells = aRow(1);
    const { rows } = await read(`${turned.join(",")}\n${turned.map((column) => cells[column]).join(",")}`);
    const [expected] = (await read(importText([{}]))).rows;
    expect(rows).toEqual([expected]);
  });

  test("does not count blank rows, but keeps their place", async () => {
    const [, first = "", second = ""] = importText([{}, { accounts: "x" }]).split("\n");
    const file = await read(`${header}\n${first}\n\n,,,,,,,,,,,,,\n${second}\n\n`);
    expect(file).toMatchObject({ dataRows: 2, refusedRows: 1, problems: [{ row: 5, field: "accounts" }] });
  });

  test.each([
    ["", { row: 0, code: "empty-file" }],
    ["\ufeff", { row: 0, code: "empty-file" }],
    [`${header}\n`, { row: 1, code: "header-only" }],
    [`${header}\n\n\n`, { row: 1, code: "header-only" }],
    [header.replace(",product", ""), { row: 1, code: "missing-column", field: "product" }],
    [`${header},notes`, { row: 1, code: "unknown-column", field: "notes" }],
    [`${header},product`, { row: 1, code: "column-twice", field: "product" }],
  ])("that begins %j is refused as a whole", async (text, problem) => {
    expect(await read(text)).toMatchObject({ rows: [], problems: [problem] });
  });

  test("is divided by what gives our columns, not by what gives the most", async () => {
    const { delimiter, problems } = await read(`${header},${";x".repeat(30)}`);
    expect(delimiter).toBe(",");
    expect(problems).toMatchObject([{ code: "unknown-column" }]);
  });

  test("that is no table at all names all that is missing", async () => {
    const { problems } = await read("Dear colleagues,\nplease find attached");
    expect(problems.filter((problem) => problem.code === "missing-column")).toHaveLength(14);
  });

  test("with a line of more than 4 MiB is refused, not read", async () => {
    expect(await read(`${header}\n${",".repeat(4 * 1024 * 1024 + 1)}`)).toMatchObject({
      problems: [{ code: "line-too-long" }],
    });
  });

  test("with more than 200,000 rows is refused as a whole", async () => {
    const file = await read(`${header}\n${"x\n".repeat(200_001)}`);
    expect(file).toMatchObject({ rows: [], problems: [{ row: 200_002, code: "too-many-rows" }] });
  });

  test("with nothing but blank rows without end is refused, not counted for ever", async () => {
    expect(await read(`${header}\n${"\n".repeat(1_300_000)}`)).toMatchObject({ problems: [{ code: "too-many-rows" }] });
  }, 60_000);

  test("names every refused row even when problems are many", async () => {
    const file = await read(`${header}\n${`${",".repeat(12)}x,\n`.repeat(15_000)}`);
    expect(file.refusedRows).toBe(15_000);
    expect(new Set(file.problems.map((problem) => problem.row)).size).toBe(15_000);
    expect(file.notes.map((note) => note.code)).toContain("shortened-list");
  });

  test("means the same in any dress", async () => {
    const rows = [{ authority: 'Staatsanwaltschaft "Köln"' }, { agency_ref: "a,b;c" }];
    const plain = await read(importText(rows));
    const dressed = await read(`\ufeff${importText(rows, ";", "\r\n")}`);
    expect(dressed.delimiter).toBe(";");
    expect(dressed.rows.map(canonicalText)).toEqual(plain.rows.map(canonicalText));
    expect(new Set(plain.rows.map(canonicalText)).size).toBe(2);
  });
});

describe("whatever the bytes", () => {
  const anyText = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", "é", "\0", " ", "="), maxLength: 200 });

  test("reading answers and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await readImportFile(bytes, now))),
    );
  });

  test("rows read and rows refused are all the rows there are", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const file = await read(`${importText([{}])}${text}`);
        expect(file.rows.length + file.refusedRows).toBe(file.dataRows);
        expect(new Set(file.problems.map((problem) => problem.row)).size).toBe(file.refusedRows);
      }),
      { numRuns: 400 },
    );
  });

  test("a file we wrote gives its rows back to the letter", async () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .filter((text) => text.trim() !== "" && !text.includes("\0"));
    const some = fc.record({ agency_ref: cell, authority: cell, legal_process: cell, product: cell });
    const form = fc.tuple(fc.constantFrom(",", ";", "\t", "|"), fc.constantFrom("\n", "\r\n"));
    await fc.assert(
      fc.asyncProperty(
        fc.array(some, { minLength: 1, maxLength: 8 }),
        form,
        async (written: SomeCells[], [delimiter, end]) => {
          const { rows, problems } = await read(importText(written, delimiter, end));
          expect(problems).toEqual([]);
          const back = rows.map((row) => [row.agencyRef, row.authority, row.legalProcess, row.product]);
          expect(back).toEqual(written.map((row) => [row.agency_ref, row.authority, row.legal_process, row.product]));
        },
      ),
    );
  });
});
