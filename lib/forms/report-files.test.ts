import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { outcomesInPrint } from "@/lib/law/transparency/outcome";
import { reportDocument, reportJson } from "@/lib/law/transparency/document";
import { allFigures } from "@/lib/law/transparency/figures/figures";
import { periodNamed } from "@/lib/law/transparency/period";
import { reportCsv, reportCsvColumns } from "./report-csv";
import { reportDocumentSchema } from "./report-document";
import { reportPeriodBetween, reportPeriodLabel } from "./report-period";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** One group an outcome; how accounts fall on outcomes changes nothing that is printed. */
const reports = allFigures.map(({ name, period, cells }) => {
  const groups = cells.flatMap((cell) =>
    outcomesInPrint
      .filter((outcome) => cell.outcomes[outcome])
      .map((outcome, index) => ({
        ...cell,
        outcome,
        requests: cell.outcomes[outcome] ?? 0,
        accounts: index === 0 ? cell.accounts : 0,
      })),
  );
  const publishedAt = new Date("2026-11-23T12:00:00Z");
  return [name, reportDocument({ period, timeZone: "UTC", version: 2, publishedAt, groups }, sha256)] as const;
});

describe.each(reports)("the files of %s", (_, report) => {
  test("the document comes back from its file as it was", () => {
    expect(reportDocumentSchema.parse(JSON.parse(reportJson(report)))).toEqual(report);
  });

  test("the table holds the same cells as the document", () => {
    const rows: Record<string, string>[] = parse(reportCsv(report), { columns: true });
    const back = rows.map((row) => ({
      country: row["country"],
      country_label: row["country_label"],
      category: row["category"],
      legal_process: row["legal_process"],
      product: row["product"],
      requests: Number(row["requests"]),
      accounts: Number(row["accounts"]),
      outcomes: Object.fromEntries(
        outcomesInPrint.filter((outcome) => row[outcome] !== "0").map((outcome) => [outcome, Number(row[outcome])]),
      ),
      disclosed_requests: Number(row["disclosed_requests"]),
      disclosed_pct: row["disclosed_pct"] === "" ? null : Number(row["disclosed_pct"]),
    }));
    expect(back).toEqual(report.cells);
    expect(Object.keys(rows[0] ?? {})).toEqual([...reportCsvColumns]);
  });
});

describe("a document that is read back", () => {
  const report: Record<string, unknown> = JSON.parse(reportJson(reports[0]?.[1] ?? fail()));
  test.each([
    ["a field nobody knows", { draft_reason: "secret" }],
    ["a negative version", { version: -1 }],
    ["another schema", { schema: "writdesk-report/2" }],
    ["a digest of the wrong length", { digest: "sha256:00" }],
    ["an outcome nobody knows", { totals: { requests: 1, accounts: 1, outcomes: { lost: 1 } } }],
  ])("is refused with %s", (_, change) => {
    expect(reportDocumentSchema.safeParse(report).success).toBe(true);
    expect(reportDocumentSchema.safeParse({ ...report, ...change }).success).toBe(false);
  });
});

test.each(["=1+1", "+1", "-2+3", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠A1"])(
  "a label %j cannot run in a spreadsheet",
  (label) => {
    const report = reports[0]?.[1] ?? fail();
    const cells = report.cells.map((cell) => ({ ...cell, country_label: label, legal_process: label, product: label }));
    const [row] = parse(reportCsv({ ...report, cells }), { columns: true });
    expect(row).toMatchObject({ country_label: `'${label}`, legal_process: `'${label}`, product: `'${label}` });
  },
);

describe("a period that is typed", () => {
  const half = periodNamed("2024-h1");
  test("may be a name, in capitals too, or two days", () => {
    expect(reportPeriodLabel.parse(" 2024-H1 ")).toEqual(half);
    expect(reportPeriodBetween.parse({ from: "2024-01-01", to: "2024-07-01" })).toEqual(half);
  });
  test.each([
    ["2024-02-30", "2024-07-01", "from"],
    ["2024-07-01", "2024-07-01", "to"],
    ["2024-07-01", "2024-01-01", "to"],
    ["1700-01-01", "2024-01-01", "to"],
  ])("is refused from %s to %s, beside the field %s", (from, to, field) => {
    const read = reportPeriodBetween.safeParse({ from, to });
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
  test.each(["2024-h3", "", "soon"])("is refused as %j", (label) => {
    expect(reportPeriodLabel.safeParse(label).success).toBe(false);
  });
});

function fail(): never {
  throw new Error("no report");
}
