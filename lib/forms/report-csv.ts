import { stringify } from "csv-stringify/sync";
import { neutralised } from "@/lib/law/shared/spreadsheet";
import { outcomesInPrint } from "@/lib/law/transparency/outcome";
import type { ReportDocument } from "@/lib/law/transparency/report";

/** The columns of `report.csv`. Period and version stand in every row, so that files of several releases can be joined. */
export const reportCsvColumns = [
  "period",
  "version",
  "country",
  "country_label",
  "category",
  "legal_process",
  "product",
  "requests",
  "accounts",
  ...outcomesInPrint,
  "disclosed_requests",
  "disclosed_pct",
] as const;

/**
 * The cells of a report as RFC 4180 in UTF-8: every text quoted and safe to open in a spreadsheet, every outcome a column
 * with 0 where there was none, an empty per cent where there is none to give.
 */
export function reportCsv(document: ReportDocument): string {
  const rows = document.cells.map((cell) => [
    neutralised(document.period.label),
    document.version,
    neutralised(cell.country),
    neutralised(cell.country_label),
    neutralised(cell.category),
    neutralised(cell.legal_process),
    neutralised(cell.product),
    cell.requests,
    cell.accounts,
    ...outcomesInPrint.map((outcome) => cell.outcomes[outcome] ?? 0),
    cell.disclosed_requests,
    cell.disclosed_pct ?? "",
  ]);
  return stringify([[...reportCsvColumns], ...rows], { quoted_string: true, record_delimiter: "\r\n" });
}
