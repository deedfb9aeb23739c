import { parse } from "csv-parse/sync";
import { nextLine } from "./csv-records";
import { importColumns, type ImportColumn } from "@/lib/law/shared/import-columns";
import type { ImportDelimiter } from "./import-file";

/** Delimiters looked for, in the order in which a tie is settled. */
const delimiters = [",", ";", "\t", "|"] as const satisfies readonly ImportDelimiter[];

export interface ImportHeader {
  readonly delimiter: ImportDelimiter;
  readonly names: readonly string[];
  /** Where each column stands; -1 where it is missing. */
  readonly places: Readonly<Record<ImportColumn, number>>;
  /** Where the first record begins. */
  readonly end: number;
  /** The file began with a line such as `sep=;`, which spreadsheets read and hide. */
  readonly separatorLine: boolean;
  readonly missing: readonly ImportColumn[];
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
}

/** Reads the first line. The delimiter is the one that gives the most of our columns, or of any if none is ours. */
export function readHeader(utf8: Buffer): ImportHeader {
  const separatorLine = /^sep=[,;|\t]\r?\n?$/.test(lineAt(utf8, 0));
  const start = separatorLine ? nextLine(utf8, 0) : 0;
  const line = lineAt(utf8, start).trimEnd();
  const readings = delimiters.map((delimiter) => ({ delimiter, names: namesIn(line, delimiter) }));
  const [best] = readings.toSorted((a, b) => ours(b.names) - ours(a.names) || b.names.length - a.names.length);
  const { delimiter, names } = best ?? { delimiter: ",", names: [] };
  return {
    delimiter,
    names,
    places: placesOf(names),
    end: nextLine(utf8, start),
    separatorLine,
    missing: importColumns.filter((column) => !names.includes(column)),
    unknown: names.filter((name) => !isImportColumn(name)),
    twice: [...new Set(names.filter((name, at) => isImportColumn(name) && names.indexOf(name) !== at))],
  };
}

function placesOf(names: readonly string[]): ImportHeader["places"] {
  const at = (column: ImportColumn) => names.indexOf(column);
  return {
    intake_ref: at("intake_ref"),
    agency_ref: at("agency_ref"),
    received_at: at("received_at"),
    channel: at("channel"),
    country: at("country"),
    country_label: at("country_label"),
    authority: at("authority"),
    category: at("category"),
    legal_process: at("legal_process"),
    product: at("product"),
    accounts: at("accounts"),
    outcome: at("outcome"),
    decided_at: at("decided_at"),
    duplicate_of: at("duplicate_of"),
  };
}

function isImportColumn(name: string): name is ImportColumn {
  return importColumns.some((column) => column === name);
}

function ours(names: readonly string[]): number {
  return new Set(names.filter(isImportColumn)).size;
}

function namesIn(line: string, delimiter: ImportDelimiter): readonly string[] {
  const [names = []] = parse(line, {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
  });
  return names.map((name) => name.trim().toLowerCase());
}

/** A header is a few hundred characters; what is longer is none. */
function lineAt(utf8: Buffer, start: number): string {
  return utf8.toString("utf8", start, Math.min(nextLine(utf8, start), start + 16_384));
}
