import { outcomeFlows } from "@/lib/law/transparency/derive";
import { roundedPercent } from "@/lib/law/transparency/count";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { Table } from "@/components/ui/table";
import { figure, percent } from "./words";

/** What became of the requests, outcome by outcome. */
export function OutcomeTable({ document }: { document: ReportDocument }) {
  const { requests } = document.totals;
  return (
    <Table
      caption="Outcomes of all requests received in the period"
      columns={[
        { key: "outcome", header: "Outcome" },
        { key: "requests", header: "Requests", numeric: true },
        { key: "share", header: "Share of all", numeric: true },
      ]}
      rows={outcomeFlows(document).map((flow) => ({
        key: flow.outcome,
        cells: {
          outcome: flow.words,
          requests: figure(flow.requests),
          share: percent(roundedPercent(flow.requests, requests), flow.requests),
        },
      }))}
      foot={{ outcome: "All", requests: figure(requests), share: "" }}
    />
  );
}
