import type { ReactNode } from "react";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { queueCells } from "./queue-cells";
import type { QueueEntry } from "./queue-row";

interface QueueTableProps {
  entries: readonly QueueEntry[];
  /** The address this table is at, so that sorting keeps the filters. */
  path: string;
  params: AddressParams;
  sort: "due" | "received";
  now: Date;
  summary: ReactNode;
  paging: ReactNode;
  empty: ReactNode;
}

/** The queue: the table is the page. */
export function QueueTable({ entries, path, params, sort, now, summary, paging, empty }: QueueTableProps) {
  const sortHref = (by: "due" | "received") => addressWith(path, params, { sort: by, after: null });
  const columns: readonly DataColumn[] = [
    { key: "reference", header: "Reference" },
    { key: "due", header: "Due", sortHref: sortHref("due"), ...(sort === "due" && { sorted: "ascending" }) },
    { key: "stage", header: "Stage" },
    { key: "authority", header: "Authority", hideable: true },
    { key: "instrument", header: "Instrument", hideable: true },
    { key: "secrecy", header: "Secrecy", hideable: true },
    { key: "notice", header: "Notice", hideable: true },
    { key: "owner", header: "Owner", hideable: true },
    {
      key: "received",
      header: "Received",
      sortHref: sortHref("received"),
      hideable: true,
      ...(sort === "received" && { sorted: "descending" }),
    },
  ];
  const rows = entries.map((entry) => ({
    key: entry.id,
    href: `/desk/requests/${entry.reference}`,
    cells: queueCells(entry, now),
  }));
  return (
    <DataTable
      caption="Requests"
      columns={columns}
      rows={rows}
      summary={summary}
      paging={paging}
      empty={empty}
      density="comfortable"
    />
  );
}
