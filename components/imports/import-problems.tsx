import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { ImportProblem } from "@/lib/forms/import/import-file";
import styles from "./import-preview.module.css";
import { counted, figure } from "./figure";

/** More than a person reads; the whole list is in the answer of the interface and of the command. */
const mostShown = 500;

const columns = [
  { key: "row", header: "Row", numeric: true },
  { key: "field", header: "Column" },
  { key: "value", header: "What stands there" },
  { key: "message", header: "What to mend" },
];

/** Every refused row by its number, column, value and reason. Nothing when nothing is refused. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  const rows = problems.slice(0, mostShown).map((problem, place) => ({
    key: String(place),
    cells: {
      row: problem.row === 0 ? "File" : figure(problem.row),
      field: problem.field === null ? "Whole row" : <Mono>{problem.field}</Mono>,
      value: problem.value.trim() === "" ? <em>empty</em> : <Mono long>{problem.value}</Mono>,
      message: problem.message,
    },
  }));
  return (
    <Section title="What to mend" aside={counted(problems.length, "problem")} id="problems">
      <Table
        caption="Refused rows, counted as a spreadsheet does: the header is row 1."
        columns={columns}
        rows={rows}
      />
      {problems.length > mostShown && (
        <p className={styles["explained"]}>
          The first {figure(mostShown)} of {figure(problems.length)}. Mend these and try again to see the rest.
        </p>
      )}
    </Section>
  );
}
