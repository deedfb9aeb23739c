import { Table } from "@/components/ui/table";
import { figure } from "@/components/transparency/words";
import type { Difference } from "@/lib/law/transparency/differences";

/** Every number that two counts give differently, or one sentence when there is none. */
export function DifferencesTable({
  caption,
  none,
  differences,
  before,
  after,
}: {
  caption: string;
  none: string;
  differences: readonly Difference[];
  before: string;
  after: string;
}) {
  if (differences.length === 0) return <p>{none}</p>;
  return (
    <Table
      caption={caption}
      columns={[
        { key: "where", header: "Row" },
        { key: "what", header: "Figure" },
        { key: "before", header: before, numeric: true },
        { key: "after", header: after, numeric: true },
      ]}
      rows={differences.map((one) => ({
        key: `${one.where} ${one.what}`,
        cells: { where: one.where, what: one.what, before: figure(one.before), after: figure(one.after) },
      }))}
    />
  );
}
