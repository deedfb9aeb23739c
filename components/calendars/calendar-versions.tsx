import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { counted } from "./calendar-words";
import { DifferenceList, type ShownPreview } from "./moved-clocks";

export interface ShownVersion {
  readonly version: number;
  readonly at: Date;
  /** "Ada Minh, adopted by Otto Reyes"; null: it came with the software. */
  readonly by: string | null;
  readonly reason: string;
  readonly source: string;
  readonly days: number;
  /** Against the version before; null for the first. */
  readonly difference: ShownPreview["difference"] | null;
}

/** Every version of a calendar: a deadline keeps the one it was counted with. */
export function CalendarVersions({ versions }: { versions: readonly ShownVersion[] }) {
  return (
    <Table
      caption="Versions of this calendar, the newest first"
      captionHidden
      stack
      columns={[
        { key: "version", header: "Version", share: 12 },
        { key: "entered", header: "Entered", share: 24 },
        { key: "changes", header: "What it changed", share: 28 },
        { key: "why", header: "Why", share: 18 },
        { key: "source", header: "Source", share: 18 },
      ]}
      rows={versions.map(({ version, at, by, reason, source, days, difference }) => ({
        key: String(version),
        cells: {
          version: `Version ${version}`,
          entered: (
            <>
              <When at={at} zone="UTC" />
              <br />
              {by ?? "As shipped"}
            </>
          ),
          changes: difference === null ? counted(days, "day") : <Changed difference={difference} />,
          why: reason,
          source,
        },
      }))}
    />
  );
}

const few = 4;

function Changed({ difference }: { difference: ShownPreview["difference"] }) {
  const { added, removed } = difference;
  const list = <DifferenceList difference={difference} />;
  if (added.length + removed.length <= few) return list;
  return <Disclosure summary={`${added.length} added, ${removed.length} taken out`}>{list}</Disclosure>;
}
