import { checkDuplicates, refuseSecondUse, warnOfSameReference } from "./across-rows";
import { csvRecords, nextLine, type CsvRecord } from "./csv-records";
import { decodeFile } from "./decode-file";
import { fileProblem, headerProblems, notesOf, wholeFile } from "./file-problems";
import { newFindings, type Findings } from "./findings";
import { readHeader, type ImportHeader } from "./header";
import type { ImportColumn } from "@/lib/law/shared/import-columns";
import { mostRows, type ImportFile, type ImportRow } from "./import-file";
import { problemText } from "./problem-text";
import { readRow, type Cells } from "./read-row";

const longestLine = 4 * 1024 * 1024;

/**
 * Reads an import file whole: what may enter, and for every other row why not. Gives way to other work as it goes.
 * Throws for no bytes whatever; nothing is stored.
 *
 * @param now dates after it are refused
 */
export async function readImportFile(bytes: Uint8Array, now: Date): Promise<ImportFile> {
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return notRead([fileProblem(decoded.refusal)]);
  const { utf8, encoding } = decoded.value;
  if (hasLongLine(utf8)) return notRead([wholeFile("line-too-long")]);
  const header = readHeader(utf8);
  const read = { encoding, delimiter: header.delimiter, header: header.names, notes: notesOf(decoded.value, header) };
  const wrong = headerProblems(header);
  if (wrong.length > 0) return { ...notRead(wrong), ...read };
  const findings = newFindings();
  const body = await readBody(utf8, header, now, findings);
  if (body.dataRows === 0) return { ...notRead([{ ...wholeFile("header-only"), row: 1 }]), ...read };
  if (body.dataRows > mostRows) return { ...notRead([{ ...wholeFile("too-many-rows"), row: mostRows + 2 }]), ...read };
  warnOfSameReference(body.rows, findings);
  const duplicatesElsewhere = checkDuplicates(body.rows, body.inFile, findings);
  const rows = body.rows.filter((row) => !findings.refusedRows.has(row.line));
  return {
    ...read,
    rows,
    problems: findings.problems.toSorted((a, b) => a.row - b.row),
    warnings: findings.warnings(),
    notes: [...read.notes, ...findings.notes()],
    dataRows: body.dataRows,
    refusedRows: findings.refusedRows.size,
    legalProcesses: [...new Set(rows.map((row) => row.legalProcess).filter((name) => name !== ""))],
    authorities: authoritiesOf(rows),
    duplicatesElsewhere: duplicatesElsewhere.filter(({ row }) => !findings.refusedRows.has(row)),
  };
}

async function readBody(utf8: Buffer, header: ImportHeader, now: Date, findings: Findings) {
  const rows: ImportRow[] = [];
  const inFile = new Map<string, number>();
  let dataRows = 0;
  for await (const records of csvRecords(utf8, header.end, header.delimiter, header.names.length)) {
    for (const record of records) {
      dataRows += 1;
      const cells = cellsOf(record, header, findings);
      if (!cells) continue;
      const row = readRow(record.row, cells, now, findings);
      refuseSecondUse(record.row, cells.intake_ref, inFile, findings);
      if (row && !findings.refusedRows.has(record.row)) rows.push(row);
    }
    if (dataRows > mostRows) break;
  }
  return { rows, inFile, dataRows };
}

function cellsOf(record: CsvRecord, { names, places }: ImportHeader, findings: Findings): Cells | null {
  if ("text" in record) {
    const message = `${problemText("broken-quotes")} It is line ${record.fileLine} of the file.`;
    findings.refuse(record.row, null, record.text, "broken-quotes", message);
    return null;
  }
  const { row, fields } = record;
  if (fields.length !== names.length) {
    const code = fields.length < names.length ? "row-too-short" : "row-too-long";
    const message = `${problemText(code)} It has ${fields.length} of ${names.length}.`;
    findings.refuse(row, null, fields.slice(0, 20).join(" · "), code, message);
    return null;
  }
  const cell = (column: ImportColumn) => fields[places[column]] ?? "";
  return {
    intake_ref: cell("intake_ref"),
    agency_ref: cell("agency_ref"),
    received_at: cell("received_at"),
    channel: cell("channel"),
    country: cell("country"),
    country_label: cell("country_label"),
    authority: cell("authority"),
    category: cell("category"),
    legal_process: cell("legal_process"),
    product: cell("product"),
    accounts: cell("accounts"),
    outcome: cell("outcome"),
    decided_at: cell("decided_at"),
    duplicate_of: cell("duplicate_of"),
  };
}

function authoritiesOf(rows: readonly ImportRow[]): ImportFile["authorities"] {
  const found = new Map(
    rows.map(({ authority: name, country, countryLabel }) => [
      JSON.stringify([name, country, countryLabel]),
      { name, country, countryLabel },
    ]),
  );
  return [...found.values()];
}

function hasLongLine(utf8: Buffer): boolean {
  for (let at = 0; at < utf8.length;) {
    const next = nextLine(utf8, at);
    if (next - at > longestLine) return true;
    at = next;
  }
  return false;
}

function notRead(problems: ImportFile["problems"]): ImportFile {
  const nothing = { rows: [], warnings: [], notes: [], legalProcesses: [], authorities: [], duplicatesElsewhere: [] };
  return { encoding: null, delimiter: null, header: [], ...nothing, problems, dataRows: 0, refusedRows: 0 };
}
