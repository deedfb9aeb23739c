import { disclosedAmong, outcomesInPrint } from "@/lib/law/transparency/outcome";
import type { ReportDocument } from "@/lib/law/transparency/report";

/** A report for a terminal: one line a cell, columns as wide as they must be, the totals last. */
export function reportTable({ period, version, totals, cells }: ReportDocument): string {
  const shown = outcomesInPrint.filter((outcome) => (totals.outcomes[outcome] ?? 0) > 0);
  const head = ["origin", "category", "legal process", "product", "requests", "accounts", ...shown, "disclosed"];
  const lines = cells.map((cell) => [
    cell.country || cell.country_label,
    cell.category,
    cell.legal_process,
    cell.product,
    ...[cell.requests, cell.accounts, ...shown.map((outcome) => cell.outcomes[outcome] ?? 0)].map(String),
    cell.disclosed_pct === null ? "" : `${cell.disclosed_requests} of ${cell.requests}, ${cell.disclosed_pct} %`,
  ]);
  const sums = [totals.requests, totals.accounts, ...shown.map((outcome) => totals.outcomes[outcome] ?? 0)];
  const foot = ["all", "", "", "", ...sums.map(String), String(disclosedAmong(totals.outcomes))];
  const rows = [head, ...lines, foot];
  const widths = head.map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  const text = rows.map((row) =>
    row
      .map((word, place) => (place < 4 ? word.padEnd(widths[place] ?? 0) : word.padStart(widths[place] ?? 0)))
      .join("  "),
  );
  return [`${period.label}, version ${version}, ${period.from} to ${period.to}`, "", ...text].join("\n");
}
