import { Mono } from "@/components/ui/mono";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import { calendarDay, counted } from "./calendar-words";
import styles from "./calendars.module.css";

export interface ShownPreview {
  readonly difference: {
    readonly added: readonly { readonly day: string; readonly name: string }[];
    readonly removed: readonly { readonly day: string; readonly name: string }[];
  };
  readonly moves: readonly {
    readonly id: string;
    readonly reference: string;
    readonly clock: string;
    readonly main: boolean;
    readonly zone: string;
    readonly from: Date | null;
    readonly to: Date | null;
  }[];
  readonly requests: number;
}

/** What a change of a calendar would do: the days, and each open request whose clock would end at another time. */
export function MovedClocks({ preview: { difference, moves, requests } }: { preview: ShownPreview }) {
  return (
    <div className={styles["preview"]}>
      <DifferenceList difference={difference} />
      {moves.length === 0 ? (
        <p className={styles["none"]}>No clock of an open request would move.</p>
      ) : (
        <Table
          stack
          caption={`${counted(moves.length, "clock")} of ${counted(requests, "open request")} would move`}
          columns={[
            { key: "reference", header: "Request", share: 20 },
            { key: "clock", header: "Clock", share: 32 },
            { key: "from", header: "Ends now", share: 24 },
            { key: "to", header: "Would end", share: 24 },
          ]}
          rows={moves.map(({ id, reference, clock, main, zone, from, to }) => ({
            key: id,
            cells: {
              reference: <Mono>{reference}</Mono>,
              clock: main ? `The answer is due: ${clock}` : clock,
              from: from === null ? "No end" : <When at={from} zone={zone} />,
              to: to === null ? "No end" : <Moved to={to} later={from !== null && to > from} zone={zone} />,
            },
          }))}
        />
      )}
    </div>
  );
}

function Moved({ to, later, zone }: { to: Date; later: boolean; zone: string }) {
  return (
    <strong className={styles["to"]}>
      <When at={to} zone={zone} /> <span className={styles["soft"]}>{later ? "later" : "sooner"}</span>
    </strong>
  );
}

/** Up to here a list stands in one column. */
const few = 6;

/** Days that come and days that go. */
export function DifferenceList({ difference: { added, removed } }: Pick<ShownPreview, "difference">) {
  return (
    <ul className={styles["difference"]} data-many={added.length + removed.length > few || undefined}>
      {added.map((one) => (
        <li key={one.day}>
          <Tag tone="done">Added</Tag> {calendarDay(one)}
        </li>
      ))}
      {removed.map((one) => (
        <li key={one.day}>
          <Tag tone="blocked">Taken out</Tag> {calendarDay(one)}
        </li>
      ))}
    </ul>
  );
}
