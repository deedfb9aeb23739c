import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import type { ReactNode } from "react";
import { type Whose, whoseWords } from "@/lib/law/deadline/whose";
import { ClockEnd } from "./clock-end";
import styles from "./clock-table.module.css";

export interface ClockEntry {
  readonly id: string;
  readonly title: string;
  readonly main: boolean;
  readonly whose: Whose;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly zone: string;
  readonly group: "overdue" | "today" | "week" | "later" | "open" | "still";
  readonly reference: string;
  readonly authority: string;
  readonly emergency: boolean;
  readonly owner: string | null;
  readonly told: { readonly people: readonly string[]; readonly at: Date; readonly escalated: boolean } | null;
}

const groups = [
  { key: "overdue", title: "Overdue" },
  { key: "today", title: "Today" },
  { key: "week", title: "In the next seven days" },
  { key: "later", title: "Later" },
  { key: "open", title: "Gates that are open" },
  { key: "still", title: "Standing still" },
] as const;

const columns = [
  { key: "clock", header: "Clock", share: 27 },
  { key: "when", header: "Ends", share: 23 },
  { key: "request", header: "Request", share: 20 },
  { key: "told", header: "Warned", share: 18 },
  { key: "owner", header: "Owner", share: 12 },
];

/** Running clocks in groups by how near their ends are, each day in the zone of its request. */
export function ClockTable({ clocks, now, empty }: { clocks: readonly ClockEntry[]; now: Date; empty: ReactNode }) {
  if (clocks.length === 0) return empty;
  return groups.map(({ key, title }) => {
    const rows = clocks.filter(({ group }) => group === key);
    if (rows.length === 0) return null;
    return (
      <Section key={key} title={title} aside={rows.length === 1 ? "1 clock" : `${rows.length} clocks`}>
        <Table
          stack
          caption={`Clocks: ${title.toLowerCase()}`}
          captionHidden
          columns={columns}
          rows={rows.map((clock) => ({ key: clock.id, cells: cellsOf(clock, now) }))}
        />
      </Section>
    );
  });
}

/** Nothing runs, or nothing that fits. */
export function NoClocks({ narrowed, clear }: { narrowed: boolean; clear: ReactNode }) {
  return narrowed ? (
    <Empty title="No running clock fits this" action={clear}>
      <p>Clocks of requests you may not open are not listed.</p>
    </Empty>
  ) : (
    <Empty title="No clock is running">
      <p>
        A request’s clocks stand here from its receipt: the day its answer is due, gates, what others owe us, and what
        we must look at again.
      </p>
    </Empty>
  );
}

function cellsOf(clock: ClockEntry, now: Date) {
  const { title, main, whose, reference, authority, emergency, owner } = clock;
  return {
    clock: (
      <span className={styles["pair"]}>
        {main ? "The answer is due" : title}
        <span className={styles["under"]}>{main ? title : whoseWords[whose].words}</span>
        {emergency && (
          <span>
            <Tag tone="soon">Emergency</Tag>
          </span>
        )}
      </span>
    ),
    when: <ClockEnd clock={{ ...clock, endedAt: null }} now={now} bar />,
    request: (
      <span className={styles["pair"]}>
        <Link href={`/desk/requests/${reference}#deadlines`} prefetch={false}>
          <Mono>{reference}</Mono>
        </Link>
        <span className={styles["under"]}>{authority}</span>
      </span>
    ),
    told: <Told clock={clock} />,
    owner: owner ?? <span className={styles["under"]}>Nobody yet</span>,
  };
}

function Told({ clock: { told, zone } }: { clock: ClockEntry }) {
  if (told === null) return <span className={styles["under"]}>Nobody yet</span>;
  return (
    <span className={styles["pair"]}>
      {told.escalated && (
        <span>
          <Tag tone="overdue">Escalated</Tag>
        </span>
      )}
      {told.people.length === 0 ? "Nobody was there" : told.people.join(", ")}
      <span className={styles["under"]}>
        <When at={told.at} zone={zone} />
      </span>
    </span>
  );
}
