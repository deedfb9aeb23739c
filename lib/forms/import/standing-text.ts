import { shortened } from "./findings";
import type { ImportProblem } from "./import-file";

/** What stands in the way of a row that can be read, as casework says it: codes and facts. */
export interface StandingProblem {
  readonly row: number;
  readonly field: string;
  readonly value: string;
  readonly code: keyof typeof words;
  readonly fields?: readonly string[];
  readonly reference?: string;
}

const words = {
  "not-ns-counsel":
    "Only somebody who is also national-security counsel may import these rows. Take them out, or ask one.",
  "compartments-mixed":
    "National-security rows come in a file of their own: its name and its counts are seen in their compartment only. Put them into another file.",
  "too-many-live-accounts":
    "A row without an outcome enters the queue, and at most 100 accounts can be worked on in one request. Give the outcome, or split the row.",
  "changed-since":
    "A row with this intake_ref was imported before, with other values. An import never changes a request.",
  "intake-ref-taken": "This intake_ref is in use already. Every row needs its own.",
  "duplicate-unknown": "Neither the file nor the installation has a row with this intake_ref.",
  "duplicate-of-refused": "The row this is a duplicate of cannot be imported. Mend that one first.",
} as const;

/** The same problem with its words, among those that were found while reading. */
export function standingProblem({ row, field, value, code, fields = [], reference }: StandingProblem): ImportProblem {
  const differ = fields.length > 0 ? ` Different: ${fields.join(", ")}.` : "";
  const see = reference === undefined ? "" : ` See ${reference}.`;
  return { row, field, value: shortened(value), code, message: `${words[code]}${differ}${see}` };
}

/** All problems of a file, those of reading and those of standing, row by row. */
export function allProblems(
  read: readonly ImportProblem[],
  standing: readonly StandingProblem[],
): readonly ImportProblem[] {
  return [...read, ...standing.map(standingProblem)].toSorted((a, b) => a.row - b.row);
}
