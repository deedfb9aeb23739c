import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";

export interface RelatedRow {
  readonly reference: string;
  readonly authority: string;
  readonly stage: string;
  readonly receivedAt: Date;
  readonly receivedZone: string;
  /** What it has to do with this request. */
  readonly how: string;
  readonly note: string;
}

/** Other requests beside this one, with what each has to do with it; left out where there is none. */
export function RelatedRequests({ rows }: { rows: readonly RelatedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Other requests" id="related" aside={rows.length}>
      <p>Each is a request of its own. No letter of one may mention another.</p>
      <Table
        caption="Requests that have to do with this one"
        captionHidden
        stack
        columns={columns}
        rows={rows.map((row) => ({
          key: `${row.reference} ${row.how}`,
          cells: {
            reference: (
              <a href={`/desk/requests/${row.reference}`}>
                <Mono>{row.reference}</Mono>
              </a>
            ),
            how: row.note === "" ? row.how : `${row.how}. ${row.note}`,
            authority: row.authority,
            stage: row.stage,
            received: <When at={row.receivedAt} zone={row.receivedZone} />,
          },
        }))}
      />
    </Section>
  );
}

const columns = [
  { key: "reference", header: "Request" },
  { key: "how", header: "What it has to do with this one" },
  { key: "authority", header: "Authority" },
  { key: "stage", header: "Stage" },
  { key: "received", header: "Received" },
];
