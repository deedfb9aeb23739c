import type { ImportFile, ImportProblem } from "./import-file";
import { allProblems, type StandingProblem } from "./standing-text";

/** What casework says of a file against the installation. */
export interface AnsweredStanding {
  readonly added: number;
  readonly present: number;
  readonly refused: number;
  readonly problems: readonly StandingProblem[];
  readonly newLegalProcesses: readonly string[];
  readonly newAuthorities: ImportFile["authorities"];
}

/** What the command and the API answer to an import. `added` is what a dry run would add. */
export interface ImportAnswer extends Omit<AnsweredStanding, "problems"> {
  readonly rows: number;
  readonly problems: readonly ImportProblem[];
  readonly warnings: ImportFile["warnings"];
  readonly notes: ImportFile["notes"];
  readonly dryRun: boolean;
}

/** @param done whether the rows were, or in a dry run would be, added; a refused import adds none */
export function importAnswer(
  read: ImportFile,
  standing: AnsweredStanding,
  { done, dryRun }: { readonly done: boolean; readonly dryRun: boolean },
): ImportAnswer {
  const { present, refused, newLegalProcesses, newAuthorities } = standing;
  return {
    rows: read.dataRows,
    added: done ? standing.added : 0,
    present,
    refused,
    problems: allProblems(read.problems, standing.problems),
    warnings: read.warnings,
    notes: read.notes,
    newLegalProcesses,
    newAuthorities,
    dryRun,
  };
}
