import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { DueWhen } from "@/components/ui/when";
import type { QueueEntry } from "@/components/requests/queue-row";
import { stages } from "@/lib/law/request/stage";

interface DueEntry extends QueueEntry {
  readonly group: "overdue" | "today" | "week" | "later";
  readonly rule: string;
}

const groups = [
  { key: "overdue", title: "Overdue" },
  { key: "today", title: "Today" },
  { key: "week", title: "In the next seven days" },
  { key: "later", title: "Later" },
] as const;

const columns = [
  { key: "reference", header: "Reference", share: 13 },
  { key: "due", header: "Due", share: 23 },
  { key: "rule", header: "By which rule", share: 18 },
  { key: "authority", header: "Authority", share: 18 },
  { key: "next", header: "What now", share: 18 },
  { key: "owner", header: "Owner", share: 10 },
];

/** Requests with a running clock, in groups by how near its end is. */
export function DueRequests({ requests, now, more }: { requests: readonly DueEntry[]; now: Date; more: boolean }) {
  if (requests.length === 0) {
    return (
      <Empty title="No clock is running">
        <p>A request stands here while it is open and has a due date.</p>
      </Empty>
    );
  }
  return (
    <>
      {groups.map(({ key, title }) => {
        const rows = requests.filter(({ group }) => group === key);
        if (rows.length === 0) return null;
        return (
          <Section key={key} title={title} aside={rows.length === 1 ? "1 request" : `${rows.length} requests`}>
            <Table
              stack
              caption={`Requests due: ${title.toLowerCase()}`}
              captionHidden
              columns={columns}
              rows={rows.map((entry) => ({ key: entry.id, cells: cellsOf(entry, now) }))}
            />
          </Section>
        );
      })}
      {more && <p>Only the first {requests.length} are listed; the queue has them all.</p>}
    </>
  );
}

function cellsOf(entry: DueEntry, now: Date) {
  return {
    reference: (
      <Link href={`/desk/requests/${entry.reference}`} prefetch={false}>
        <Mono>{entry.reference}</Mono>
      </Link>
    ),
    due: entry.dueAt && <DueWhen at={entry.dueAt} zone={entry.receivedZone} now={now} from={entry.receivedAt} />,
    rule: (
      <>
        {entry.rule} {entry.emergency && <Tag tone="soon">Emergency</Tag>}
      </>
    ),
    authority: entry.authority.name,
    next: stages[entry.stage].next ?? stages[entry.stage].words,
    owner: entry.owner ?? "Nobody yet",
  };
}
