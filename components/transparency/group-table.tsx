import type { RankedGroup } from "@/lib/law/transparency/derive";
import { outcomesInPrint, outcomeTable } from "@/lib/law/transparency/outcome";
import type { ReportTotals } from "@/lib/law/transparency/report";
import { Table, type Column, type Row } from "@/components/ui/table";
import { figure, shareText } from "./words";

/** The figures behind ranked bars: every group, every outcome that occurs, and the share with both its numbers. */
export function GroupTable({
  caption,
  first,
  groups,
  totals,
}: {
  caption: string;
  first: string;
  groups: readonly RankedGroup[];
  totals: ReportTotals;
}) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: "label", header: first },
        ...countColumns(totals),
        { key: "share", header: "Disclosed of asked", numeric: true },
      ]}
      rows={groups.map((group): Row => ({
        key: group.key,
        cells: { label: group.label, ...countCells(group.totals), share: shareCell(group) },
      }))}
      foot={{ label: "All", ...countCells(totals) }}
    />
  );
}

/** Requests, accounts, and a column for each outcome that occurs anywhere in the report. */
export function countColumns(totals: ReportTotals): readonly Column[] {
  return [
    { key: "requests", header: "Requests", numeric: true },
    { key: "accounts", header: "Accounts", numeric: true },
    ...outcomesInPrint
      .filter((outcome) => (totals.outcomes[outcome] ?? 0) > 0)
      .map((outcome): Column => ({ key: outcome, header: outcomeTable[outcome].short, numeric: true })),
  ];
}

export function countCells({ requests, accounts, outcomes }: ReportTotals): Readonly<Record<string, string>> {
  return {
    requests: figure(requests),
    accounts: figure(accounts),
    ...Object.fromEntries(outcomesInPrint.map((outcome) => [outcome, figure(outcomes[outcome] ?? 0)])),
  };
}

function shareCell({ share: { disclosed, of, pct } }: RankedGroup): string {
  return of === 0 ? "–" : shareText({ disclosed, of, pct });
}
