import { Mono } from "@/components/ui/mono";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { ImportProblem } from "@/lib/forms/import/import-file";
import { counted, figure } from "./figure";

/** How many stand on a page. */
const pageSize = 100;

const columns = [
  { key: "row", header: "Row", numeric: true },
  { key: "field", header: "Column" },
  { key: "value", header: "What stands there" },
  { key: "message", header: "What to mend" },
];

interface ImportProblemsProps {
  problems: readonly ImportProblem[];
  /** From 1; one beyond the last shows the last. */
  page: number;
  path: string;
}

/** Every refused row by its number, column, value and reason. Nothing when nothing is refused. */
export function ImportProblems({ problems, page, path }: ImportProblemsProps) {
  if (problems.length === 0) return null;
  const shown = Math.min(page, Math.ceil(problems.length / pageSize));
  const first = (shown - 1) * pageSize;
  const some = problems.slice(first, first + pageSize);
  const href = (to: number) => `${path}${to === 1 ? "" : `?page=${to}`}#problems`;
  return (
    <Section title="What to mend" aside={counted(problems.length, "problem")} id="problems">
      <Table
        caption="Refused rows, counted as a spreadsheet does: the header is row 1."
        columns={columns}
        rows={some.map(rowOf)}
      />
      <Pagination
        {...(shown > 1 && { previousHref: href(shown - 1) })}
        {...(first + some.length < problems.length && { nextHref: href(shown + 1) })}
        summary={`${figure(first + 1)} to ${figure(first + some.length)} of ${figure(problems.length)}`}
      />
    </Section>
  );
}

function rowOf(problem: ImportProblem, place: number) {
  return {
    key: String(place),
    cells: {
      row: problem.row === 0 ? "File" : figure(problem.row),
      field: problem.field === null ? "Whole row" : <Mono>{problem.field}</Mono>,
      value: problem.value.trim() === "" ? <em>empty</em> : <Mono long>{problem.value}</Mono>,
      message: problem.message,
    },
  };
}
