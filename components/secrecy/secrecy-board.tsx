import type { ReactNode } from "react";
import { SecrecyEnd } from "@/components/secrecy/secrecy-end";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Mono } from "@/components/ui/mono";
import { Tag } from "@/components/ui/tag";
import { DueWhen, When } from "@/components/ui/when";
import { type SecrecyState, secrecyStateWords } from "@/lib/law/secrecy/secrecy-state";

interface Entry {
  readonly id: string;
  readonly kind: "claimed_unsupported" | "ordered" | "built_in";
  readonly reference: string;
  readonly zone: string;
  readonly issuedBy: string;
  readonly authority: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly standing: SecrecyState;
  readonly about: readonly string[];
  readonly lookAt: Date | null;
}

interface BoardProps {
  readonly rows: readonly Entry[];
  readonly view: "ending" | "open";
  readonly now: Date;
  readonly paging: ReactNode;
}

const columns = [
  { key: "reference", header: "Request" },
  { key: "lasts", header: "Lasts" },
  { key: "issuedBy", header: "By" },
  { key: "about", header: "About" },
  { key: "authority", header: "Authority", hideable: true },
  { key: "since", header: "Since", hideable: true },
  { key: "standing", header: "Standing" },
];

const openColumns = columns.map((column) =>
  column.key === "lasts" ? { ...column, header: "To be looked at" } : column,
);

/** One page of the board: secrecy with an end, the next to end first, or secrecy without one, the oldest first. */
export function SecrecyBoard({ rows, view, now, paging }: BoardProps) {
  return (
    <DataTable
      caption={view === "ending" ? "Secrecy with an end" : "Secrecy without an end"}
      columns={view === "ending" ? columns : openColumns}
      rows={rows.map((row) => ({
        key: row.id,
        href: `/desk/requests/${row.reference}#secrecy`,
        cells: {
          reference: <Mono>{row.reference}</Mono>,
          lasts: <Lasts row={row} now={now} />,
          issuedBy: row.kind === "built_in" ? "The instrument itself" : row.issuedBy,
          about: row.about.length === 0 ? "All its accounts" : row.about.join(", "),
          authority: row.authority,
          since: <When at={row.startsAt} zone={row.zone} />,
          standing: (
            <Tag tone={row.standing === "not_yet" ? "neutral" : "sealed"}>{secrecyStateWords[row.standing]}</Tag>
          ),
        },
      }))}
      empty={<Empty title={view === "ending" ? "No secrecy runs out" : "No secrecy is without an end"} />}
      paging={paging}
    />
  );
}

function Lasts({ row, now }: { row: Entry; now: Date }) {
  if (row.endsAt !== null) return <SecrecyEnd at={row.endsAt} zone={row.zone} />;
  return row.lookAt && <DueWhen at={row.lookAt} zone={row.zone} now={now} />;
}
