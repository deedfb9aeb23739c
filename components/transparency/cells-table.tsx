import { categoryWords } from "@/lib/law/shared/category";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { Table, type Column } from "@/components/ui/table";
import { countCells, countColumns } from "./group-table";
import { periodWords, shareText } from "./words";

/** Every row of the report, as in its files. Columns that are empty throughout are left out and said to be. */
export function CellsTable({ document }: { document: ReportDocument }) {
  const { cells, totals } = document;
  const columns: readonly Column[] = [
    { key: "country", header: "Origin" },
    { key: "category", header: "Category" },
    ...(cells.some(({ legal_process }) => legal_process !== "") ? [{ key: "process", header: "Legal process" }] : []),
    ...(cells.some(({ product }) => product !== "") ? [{ key: "product", header: "Product" }] : []),
    ...countColumns(totals),
    { key: "share", header: "Disclosed", numeric: true },
  ];
  return (
    <Table
      caption={`Requests received in ${periodWords(document)}, by origin, category and legal process`}
      columns={columns}
      rows={cells.map((cell) => ({
        key: JSON.stringify([cell.country, cell.country_label, cell.category, cell.legal_process, cell.product]),
        cells: {
          country: cell.country_label,
          category: categoryWords[cell.category],
          process: cell.legal_process || "not recorded",
          product: cell.product || "not recorded",
          ...countCells(cell),
          share:
            cell.disclosed_pct === null
              ? "–"
              : shareText({ disclosed: cell.disclosed_requests, of: cell.requests, pct: cell.disclosed_pct }),
        },
      }))}
      foot={{ country: "All", ...countCells(totals) }}
    />
  );
}
