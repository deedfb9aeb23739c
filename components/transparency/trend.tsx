import { trendOf } from "@/lib/law/transparency/derive";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { Table } from "@/components/ui/table";
import { BarList, type Bar } from "./bar-list";
import { Evidence } from "./evidence";
import { shareWords, trendFinding } from "./findings";
import { figure, periodWords, shareText } from "./words";

/** This period beside the ones of the same length before it; nothing where there is no other. */
export function Trend({ document, earlier }: { document: ReportDocument; earlier: readonly ReportDocument[] }) {
  const points = trendOf(document, earlier);
  if (points.length < 2) return null;
  const known = new Map([...earlier, document].map((report) => [report.period.label, periodWords(report)]));
  const named = (label: string) => known.get(label) ?? label;
  return (
    <Evidence
      id="trend"
      title={trendFinding(points, named)}
      table={
        <Table
          caption="Requests over time"
          columns={[
            { key: "period", header: "Period" },
            { key: "requests", header: "Requests", numeric: true },
            { key: "accounts", header: "Accounts", numeric: true },
            { key: "share", header: "Disclosed of asked", numeric: true },
          ]}
          rows={points.map(({ label, requests, accounts, share }) => ({
            key: label,
            cells: {
              period: named(label),
              requests: figure(requests),
              accounts: figure(accounts),
              share: shareText(share),
            },
          }))}
        />
      }
    >
      <BarList
        label="Requests over time"
        bars={points.map((point): Bar => ({
          key: point.label,
          label: named(point.label),
          requests: point.requests,
          byReach: point.byReach,
          note: shareWords(point.share),
        }))}
      />
    </Evidence>
  );
}
