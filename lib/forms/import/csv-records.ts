import { CsvError, parse } from "csv-parse/sync";
import type { ImportDelimiter } from "./import-file";

/** One record under the header, blank ones left out. */
export type CsvRecord =
  | { readonly row: number; readonly fields: readonly string[] }
  /** Quotes that are not as they should be; `text` is the line of the file, of which only this line is given up. */
  | { readonly row: number; readonly text: string; readonly fileLine: number };

/** How much is read before others get their turn. */
const batch = { records: 1000, bytes: 1 << 20 } as const;

/** A spreadsheet may leave as many blank rows under a table as it has; a file with more is no table, and they count. */
const mostBlanks = 1_048_576;

/**
 * The records of a file, in batches. A broken quote costs the line it stands on and no more: reading goes on at the
 * next one, so that one stray quote does not swallow the rest of the file in silence.
 *
 * @param from where the first record begins; @param width how many fields a record should have
 */
export async function* csvRecords(
  utf8: Buffer,
  from: number,
  delimiter: ImportDelimiter,
  width: number,
): AsyncGenerator<readonly CsvRecord[]> {
  let [at, row, lines, blanks] = [from, 1, countLines(utf8, 0, from), 0];
  while (at < utf8.length) {
    const read = readBatch(utf8.subarray(at), delimiter, width);
    const records: CsvRecord[] = [];
    for (const fields of read.records) {
      row += 1;
      const blank = fields.every((field) => field.trim() === "");
      if (blank) blanks += 1;
      if (!blank || blanks > mostBlanks) records.push({ row, fields });
    }
    lines += countLines(utf8, at, at + read.bytes);
    at += read.bytes;
    if (read.broken) {
      const end = nextLine(utf8, at);
      row += 1;
      records.push({ row, text: utf8.toString("utf8", at, Math.min(end, at + 400)).trimEnd(), fileLine: lines + 1 });
      lines += countLines(utf8, at, end);
      at = end;
    }
    yield records;
    await new Promise((turn) => setImmediate(turn));
  }
}

interface Batch {
  readonly records: readonly (readonly string[])[];
  /** How much of the text those records are. */
  readonly bytes: number;
  /** Whether the next record's quotes are broken. */
  readonly broken: boolean;
}

function readBatch(utf8: Buffer, delimiter: ImportDelimiter, width: number): Batch {
  const records: string[][] = [];
  let bytes = 0;
  const onRecord = (record: string[], info: { readonly bytes: number }) => {
    if (record.length !== width && spansLines(utf8, bytes, info.bytes)) throw new SwallowedLines();
    records.push(record);
    bytes = info.bytes;
    if (records.length === batch.records || bytes >= batch.bytes) throw new Pause();
    return null;
  };
  try {
    const options = { bom: false, delimiter, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] };
    parse(utf8, { ...options, on_record: onRecord });
    return { records, bytes: utf8.length, broken: false };
  } catch (cause) {
    if (cause instanceof Pause) return { records, bytes, broken: false };
    if (cause instanceof CsvError || cause instanceof SwallowedLines) return { records, bytes, broken: true };
    throw cause;
  }
}

/** Enough for one turn. The parser has no other way to be stopped after a record. */
class Pause extends Error {}

/** A record over several lines without its number of fields: a quote was opened by mistake and closed by another. */
class SwallowedLines extends Error {}

function spansLines(utf8: Buffer, from: number, to: number): boolean {
  return nextLine(utf8, from) < to;
}

/** Where the line after the one at `from` begins. */
export function nextLine(utf8: Buffer, from: number): number {
  for (let at = from; at < utf8.length; at += 1) {
    if (utf8[at] === 0x0a) return at + 1;
    if (utf8[at] === 0x0d) return utf8[at + 1] === 0x0a ? at + 2 : at + 1;
  }
  return utf8.length;
}

function countLines(utf8: Buffer, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at = nextLine(utf8, at)) lines += 1;
  return lines;
}
