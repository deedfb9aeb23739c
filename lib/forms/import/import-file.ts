import type { RequestCategory } from "@/lib/law/shared/category";
import type { ImportColumn } from "@/lib/law/shared/import-columns";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";

export const importChannels = [
  "email",
  "portal",
  "post",
  "fax",
  "courier",
  "in_person",
  "phone",
  "treaty",
  "e_codex",
  "other",
] as const;
export type ImportChannel = (typeof importChannels)[number];

export type ImportEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type ImportDelimiter = "," | ";" | "\t" | "|";

/** 64 MiB: what the front lets in for this address. */
export const largestFile = 64 * 1024 * 1024;
export const mostRows = 200_000;

/** One row that may be imported. Texts are to the letter; nothing is trimmed but blanks around closed values. */
export interface ImportRow {
  /** The row as a spreadsheet counts it; the header is 1. */
  readonly line: number;
  readonly intakeRef: string;
  readonly agencyRef: string;
  /** `agencyRef` folded, for finding possible duplicates; empty when there is none. */
  readonly agencyRefKey: string;
  readonly receivedAt: Date;
  /** As stated: `+01:00` or `Z`. */
  readonly receivedOffset: string;
  readonly channel: ImportChannel;
  /** ISO alpha-2, or empty: then the label alone says where it came from. */
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

/** Why a row, or the file, is refused. */
export interface ImportProblem {
  /** The row as a spreadsheet counts it; 1 is the header, 0 the file as a whole. */
  readonly row: number;
  readonly field: string | null;
  /** What stands there, shortened. */
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

/** What a person should look at before saying yes; it refuses nothing. One entry for all rows with the same finding. */
export interface ImportWarning {
  readonly rows: readonly number[];
  readonly field: ImportColumn;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

/** How the file was read. */
export interface ImportNote {
  readonly code: "encoding" | "delimiter" | "separator-line" | "shortened-list";
  readonly message: string;
}

export interface ImportFile {
  readonly encoding: ImportEncoding | null;
  readonly delimiter: ImportDelimiter | null;
  readonly header: readonly string[];
  readonly rows: readonly ImportRow[];
  readonly problems: readonly ImportProblem[];
  readonly warnings: readonly ImportWarning[];
  readonly notes: readonly ImportNote[];
  /** Rows under the header that are not blank: `rows.length + refusedRows`. */
  readonly dataRows: number;
  readonly refusedRows: number;
  /** Names of instruments in the rows, as first met; one the installation lacks becomes a kind of its own. */
  readonly legalProcesses: readonly string[];
  readonly authorities: readonly { readonly name: string; readonly country: string; readonly countryLabel: string }[];
  /** References in `duplicate_of` that no row of the file has: the installation must. */
  readonly duplicatesElsewhere: readonly { readonly row: number; readonly duplicateOf: string }[];
}

/** The row's meaning as one line of text, the same from any encoding, delimiter or order of columns. Made to be digested. */
export function canonicalText(row: ImportRow): string {
  const { intakeRef, agencyRef, receivedAt, receivedOffset, channel, country, countryLabel, authority } = row;
  const { category, legalProcess, product, accounts, outcome, decidedAt, duplicateOf } = row;
  const first = [intakeRef, agencyRef, receivedAt.toISOString(), receivedOffset, channel, country, countryLabel];
  const decided = decidedAt?.toISOString() ?? null;
  return JSON.stringify([
    ...first,
    authority,
    category,
    legalProcess,
    product,
    accounts,
    outcome,
    decided,
    duplicateOf,
  ]);
}
