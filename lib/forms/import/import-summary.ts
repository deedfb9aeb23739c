import type { ImportFile, ImportNote, ImportProblem, ImportWarning } from "./import-file";

/** What a page or an answer says of a file that was read, without its rows. */
export interface ImportSummary {
  readonly rows: number;
  /** Rows with an outcome: they enter closed. */
  readonly history: number;
  /** Rows without one: they enter the queue. */
  readonly live: number;
  readonly refused: number;
  readonly legalProcesses: readonly string[];
  readonly authorities: ImportFile["authorities"];
  readonly notes: readonly ImportNote[];
  readonly warnings: readonly ImportWarning[];
  readonly problems: readonly ImportProblem[];
}

export function importSummary(file: ImportFile): ImportSummary {
  const history = file.rows.filter((row) => row.outcome !== null).length;
  const { legalProcesses, authorities, notes, warnings, problems } = file;
  const counts = { rows: file.dataRows, history, live: file.rows.length - history, refused: file.refusedRows };
  return { ...counts, legalProcesses, authorities, notes, warnings, problems };
}
