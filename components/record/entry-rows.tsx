import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Mono } from "@/components/ui/mono";
import { Pagination } from "@/components/ui/pagination";
import { When } from "@/components/ui/when";
import { actText } from "@/lib/forms/step-text";

export interface EntryRow {
  readonly chain: string;
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly act: string;
  readonly why: string;
  readonly hash: string;
  readonly reference: string | null;
}

const columns = [
  { key: "at", header: "When" },
  { key: "by", header: "Who" },
  { key: "act", header: "What" },
  { key: "where", header: "Where" },
  { key: "why", header: "Why" },
  { key: "hash", header: "Hash" },
];

/** The record, newest first; each entry with the hash that the next one of its chain rests on. */
export function EntryRows({
  entries,
  nextHref,
  firstHref,
}: {
  entries: readonly EntryRow[];
  nextHref?: string;
  firstHref?: string;
}) {
  const rows = entries.map((entry) => ({
    key: `${entry.chain}/${entry.seq}`,
    cells: {
      at: <When at={entry.at} />,
      by: entry.actorName,
      act: actText(entry.act),
      where: entry.reference ? (
        <Link href={`/desk/requests/${entry.reference}`} prefetch={false}>
          <Mono>{entry.reference}</Mono>
        </Link>
      ) : (
        chainWords(entry)
      ),
      why: entry.why,
      hash: <Mono>{entry.hash.slice(0, 12)}</Mono>,
    },
  }));
  return (
    <DataTable
      caption="Entries"
      columns={columns}
      rows={rows}
      empty={
        <Empty title="No entry fits">
          Everything that is done or opened at the desk is written here, by whom and why.
        </Empty>
      }
      paging={<Pagination {...(firstHref && { previousHref: firstHref })} {...(nextHref && { nextHref })} />}
    />
  );
}

/** Where an entry stands that belongs to no request. */
function chainWords({ chain, seq }: EntryRow): string {
  if (chain.startsWith("release:")) return `Report ${chain.slice("release:".length)}, no. ${seq}`;
  return `${chainNames[chain] ?? chain}, no. ${seq}`;
}

const chainNames: Readonly<Record<string, string>> = {
  people: "People",
  parties: "Customers and authorities",
  imports: "Imports",
};
