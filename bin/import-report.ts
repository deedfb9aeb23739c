import type { ImportStanding } from "@/lib/casework/import-requests-file";
import type { ImportFile, ImportProblem } from "@/lib/forms/import/import-file";

export interface ImportReport {
  readonly rows: number;
  readonly added: number;
  readonly present: number;
  readonly refused: number;
  readonly problems: ImportFile["problems"];
  readonly warnings: ImportFile["warnings"];
  readonly notes: ImportFile["notes"];
  readonly newLegalProcesses: readonly string[];
  readonly newAuthorities: ImportStanding["newAuthorities"];
  readonly dryRun: boolean;
}

interface Outcome {
  readonly standing: ImportStanding;
  readonly refusal: string | null;
}

/** What a command says of an import. `added` is what a dry run would add; nothing, when it would be refused. */
export function importReport(
  read: ImportFile,
  { standing, refusal, dryRun }: Outcome & { readonly dryRun: boolean },
  problems: readonly ImportProblem[],
): ImportReport {
  return {
    rows: read.dataRows,
    added: refusal === null ? standing.added : 0,
    present: standing.present,
    refused: standing.refused,
    problems,
    warnings: read.warnings,
    notes: read.notes,
    newLegalProcesses: standing.newLegalProcesses,
    newAuthorities: standing.newAuthorities,
    dryRun,
  };
}

/** The same for a person at a terminal, a line each. */
export function reportWords(
  fileName: string,
  read: ImportFile,
  report: ImportReport,
  { standing, refusal }: Outcome,
): readonly string[] {
  const { rows, added, present, problems, warnings, newLegalProcesses, newAuthorities, dryRun } = report;
  const lines = [`${fileName}: ${counted(rows, "row")}.`, ...read.notes.map(({ message }) => message)];
  if (refusal === null)
    lines.push(
      ...(newLegalProcesses.length > 0
        ? [`New legal processes: ${newLegalProcesses.map((name) => name || "(none named)").join("; ")}`]
        : []),
      ...(newAuthorities.length > 0 ? [`New authorities: ${newAuthorities.length}`] : []),
    );
  lines.push(
    ...warnings.map(
      ({ rows: where, field, value, message }) => `Look at row ${listed(where)}, ${field} “${value}”: ${message}`,
    ),
  );
  lines.push(...problems.map(problemLine));
  if (refusal !== null) return [...lines, refusal];
  const verb = dryRun ? "would be imported" : "imported";
  const left = report.refused > 0 ? `, ${report.refused} left out` : "";
  return [
    ...lines,
    `${counted(added, "row")} ${verb} (${standing.live} to be worked on), ${present} already here${left}.`,
  ];
}

function problemLine({ row, field, value, message }: ImportProblem): string {
  const place = row === 0 ? "File" : `Row ${row}`;
  const what = field === null ? "" : `, ${field}`;
  return `${place}${what}${value === "" ? "" : ` “${value}”`}: ${message}`;
}

function listed(rows: readonly number[]): string {
  return rows.length > 6 ? `${rows.slice(0, 6).join(", ")} and ${rows.length - 6} more` : rows.join(", ");
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
