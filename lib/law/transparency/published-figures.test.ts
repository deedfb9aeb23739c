import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkReport, mayPublish } from "./checks";
import { groupsWithin } from "./count";
import { reportDocument, reportJson } from "./document";
import { countedCase } from "./figures/counted-case";
import { allFigures, type FigureCell, type Figures } from "./figures/figures";
import { casesCsv, casesOf, decoysOf, type CaseRow } from "./figures/generate-cases";
import { rangeIn } from "./period";
import type { ReportCell, ReportDocument } from "./report";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function counted(figures: Figures, rows: readonly CaseRow[]): ReportDocument {
  const groups = groupsWithin(rangeIn("UTC", figures.period), rows.map(countedCase));
  return reportDocument({ period: figures.period, timeZone: "UTC", version: 1, publishedAt: null, groups }, sha256);
}

const keyOf = (country: string, label: string, category: string, process: string, product: string) =>
  [country || label, category, process, product].join(" | ");

const gotCell = (cell: ReportCell) => ({
  key: keyOf(cell.country, cell.country_label, cell.category, cell.legal_process, cell.product),
  label: cell.country_label,
  requests: cell.requests,
  accounts: cell.accounts,
  outcomes: cell.outcomes,
});

const wantedCell = (cell: FigureCell) => ({
  key: keyOf(cell.country, cell.countryLabel, cell.category, cell.legalProcess, cell.product),
  label: cell.countryLabel,
  requests: cell.requests,
  accounts: cell.accounts,
  outcomes: cell.outcomes,
});

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

test("there are seven sets, from four publishers, each credited", () => {
  expect(allFigures.map(({ cells }) => cells.length)).toEqual([6, 7, 13, 14, 30, 58, 20]);
  expect(new Set(allFigures.map(({ credit }) => credit.publisher)).size).toBe(4);
  expect(allFigures.every(({ credit }) => credit.url.startsWith("https://") && credit.licence)).toBe(true);
});

describe.each(allFigures.map((figures) => [figures.name, figures] as const))("the figures of %s", (_, figures) => {
  const cases = casesOf(figures);
  const report = counted(figures, cases);

  test("come back cell by cell", () => {
    expect(report.cells.map(gotCell).sort(byKey)).toEqual(figures.cells.map(wantedCell).sort(byKey));
  });

  test("carry the per cent the publisher printed", () => {
    const got = new Map(report.cells.map((cell) => [gotCell(cell).key, cell.disclosed_pct]));
    const printed = figures.cells.filter(({ publishedPct }) => publishedPct !== null);
    expect(printed.map((cell) => got.get(wantedCell(cell).key))).toEqual(printed.map((cell) => cell.publishedPct));
  });

  test("are not changed by decoys", () => {
    const decoys = decoysOf(figures);
    expect(decoys).toHaveLength(6);
    expect(reportJson(counted(figures, [...decoys, ...cases]))).toBe(reportJson(report));
  });

  test("are changed by each decoy once its trap is taken away", () => {
    for (const decoy of decoysOf(figures)) {
      const sprung = { ...decoy, duplicate_of: "", received_at: `${figures.period.from}T00:00:00Z` };
      expect(counted(figures, [...cases, sprung]).totals.requests).toBe(report.totals.requests + 1);
    }
  });

  test("pass every hard check", () => {
    expect(mayPublish(checkReport(report))).toBe(true);
  });

  test("make an import file with a line a case", () => {
    expect(casesCsv(cases).trimEnd().split("\r\n")).toHaveLength(report.totals.requests + 1);
    expect(new Set(cases.map(({ intake_ref }) => intake_ref)).size).toBe(report.totals.requests);
  });
});
