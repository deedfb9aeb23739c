import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import type { RequestCategory } from "@/lib/law/shared/category";
import type { AuthorityName } from "@/lib/store/imports-known";
import type { ImportedRequest } from "@/lib/store/imports-rows";

/** One row that may be imported, as whoever read the file gives it. Texts are to the letter. */
export interface RowToImport {
  /** The row as a spreadsheet counts it. */
  readonly line: number;
  readonly intakeRef: string;
  readonly agencyRef: string;
  readonly agencyRefKey: string;
  readonly receivedAt: Date;
  /** As stated: `+01:00` or `Z`. */
  readonly receivedOffset: string;
  readonly channel: ImportedRequest["channel"];
  readonly country: string;
  readonly countryLabel: string;
  readonly authority: string;
  readonly category: RequestCategory;
  readonly legalProcess: string;
  readonly product: string;
  readonly accounts: number;
  /** With one, the row is history and enters closed. */
  readonly outcome: ReportedOutcome | null;
  readonly decidedAt: Date | null;
  readonly duplicateOf: string | null;
}

/** A file that was read: just what `readImportFile` gives, and what is known of its bytes. */
export interface FileToImport {
  readonly fileName: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly rows: readonly RowToImport[];
  /** What was found wrong while reading; only that there is something, not what, matters here. */
  readonly problems: readonly unknown[];
  readonly dataRows: number;
  readonly refusedRows: number;
  /** A row's meaning as one line, the same from any spelling of the file; its digest tells whether a row has changed. */
  readonly textOf: (row: RowToImport) => string;
}

/** Why a row that can be read may not enter this installation as it stands. */
export interface RowProblem {
  readonly row: number;
  readonly field: string;
  readonly value: string;
  readonly code:
    | "not-ns-counsel"
    | "compartments-mixed"
    | "too-many-live-accounts"
    | "changed-since"
    | "intake-ref-taken"
    | "duplicate-unknown"
    | "duplicate-of-refused";
  /** The columns that differ from what was imported, where they can be told. */
  readonly fields?: readonly string[];
  /** The request that an earlier import made of the row. */
  readonly reference?: string;
}

/** What an import does, or would do. Counts are of rows. */
export interface ImportStanding {
  readonly added: number;
  /** Of those added: rows without an outcome, which enter the queue. */
  readonly live: number;
  /** Rows an earlier import brought in, unchanged. */
  readonly present: number;
  /** All that cannot enter, those that could not be read included. */
  readonly refused: number;
  readonly problems: readonly RowProblem[];
  readonly newLegalProcesses: readonly string[];
  readonly newAuthorities: readonly AuthorityName[];
}
