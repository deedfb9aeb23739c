import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { ImportWarning } from "@/lib/forms/import/import-file";
import styles from "./import-preview.module.css";
import { counted, figure } from "./figure";

const mostShown = 200;

const columns = [
  { key: "rows", header: "Rows" },
  { key: "field", header: "Column" },
  { key: "value", header: "What stands there" },
  { key: "message", header: "What it may mean" },
];

/** What a person should look at before saying yes; none of it stops the import. */
export function ImportWarnings({ warnings }: { warnings: readonly ImportWarning[] }) {
  if (warnings.length === 0) return null;
  const rows = warnings.slice(0, mostShown).map((warning, place) => ({
    key: String(place),
    cells: {
      rows: rowList(warning.rows),
      field: <Mono>{warning.field}</Mono>,
      value: <Mono long>{warning.value}</Mono>,
      message: warning.message,
    },
  }));
  return (
    <Section title="Worth a look" aside={counted(warnings.length, "warning")} id="warnings">
      <Table caption="These rows are imported as they are." columns={columns} rows={rows} />
      {warnings.length > mostShown && (
        <p className={styles["explained"]}>
          The first {figure(mostShown)} of {figure(warnings.length)}.
        </p>
      )}
    </Section>
  );
}

/** `2, 3, 5`, or the first six of many and how many more. */
function rowList(rows: readonly number[]): string {
  const first = rows.slice(0, 6).map(figure).join(", ");
  return rows.length > 6 ? `${first} and ${figure(rows.length - 6)} more` : first;
}
