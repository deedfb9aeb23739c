import type { ReactNode } from "react";
import { preservationTones } from "@/components/preservation/preservation-tones";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Mono } from "@/components/ui/mono";
import { Tag } from "@/components/ui/tag";
import { DueWhen, When } from "@/components/ui/when";
import { endingSoonDays, type PreservationState, preservationText } from "@/lib/law/preservation/preservation";

interface Entry {
  readonly id: string;
  readonly state: PreservationState;
  readonly reference: string;
  readonly zone: string;
  readonly authority: string;
  readonly instrument: string;
  readonly accounts: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly confirmedAt: Date | null;
  readonly convertedTo: string | null;
  readonly purgedAt: Date | null;
  readonly purgeBy: Date | null;
}

interface RegisterProps {
  readonly rows: readonly Entry[];
  /** What is shown, in words. */
  readonly view: string;
  readonly now: Date;
  readonly paging: ReactNode;
}

const columns = [
  { key: "reference", header: "Request" },
  { key: "until", header: "Until" },
  { key: "authority", header: "Authority" },
  { key: "instrument", header: "Instrument", hideable: true },
  { key: "accounts", header: "Accounts", numeric: true, hideable: true },
  { key: "since", header: "Since", hideable: true },
  { key: "state", header: "State" },
];

/** One page of the register, the next to end first. */
export function PreservationRegister({ rows, view, now, paging }: RegisterProps) {
  return (
    <DataTable
      caption={`Preservations: ${view.toLowerCase()}`}
      columns={columns}
      rows={rows.map((row) => ({
        key: row.id,
        href: `/desk/requests/${row.reference}#preservation`,
        cells: {
          reference: <Mono>{row.reference}</Mono>,
          until: <Until row={row} now={now} />,
          authority: row.authority,
          instrument: row.instrument,
          accounts: row.accounts,
          since: <When at={row.startsAt} zone={row.zone} />,
          state: <Tag tone={preservationTones[row.state]}>{preservationText(row)}</Tag>,
        },
      }))}
      empty={
        <Empty title="Nothing stands here">
          <p>A copy comes here when a Custodian preserves data or confirms a preservation.</p>
        </Empty>
      }
      paging={paging}
    />
  );
}

/** What the row waits for: the end of its term, the process that followed, or its deletion. */
function Until({ row, now }: { row: Entry; now: Date }) {
  if (row.purgedAt) return <When at={row.purgedAt} zone={row.zone} />;
  if (row.purgeBy) return <DueWhen at={row.purgeBy} zone={row.zone} now={now} />;
  if (row.convertedTo) return `${row.convertedTo} is answered`;
  if (row.confirmedAt) return "The production order is answered";
  return <DueWhen at={row.endsAt} zone={row.zone} now={now} soonHours={endingSoonDays * 24} />;
}
