import { intakeKey, referenceKey } from "@/lib/law/authority/reference-key";
import type { Findings } from "./findings";
import type { ImportFile, ImportRow } from "./import-file";
import { problemText, type ImportCode } from "./problem-text";

/** Which row used a reference first. Asked for every row, refused ones too, so that the second use is always named. */
export function refuseSecondUse(line: number, reference: string, first: Map<string, number>, findings: Findings): void {
  const key = intakeKey(reference);
  if (key === "") return;
  const before = first.get(key);
  if (before === undefined) first.set(key, line);
  else
    findings.refuse(
      line,
      "intake_ref",
      reference,
      "intake-ref-twice",
      `${problemText("intake-ref-twice")} See row ${before}.`,
    );
}

/** Points at rows in which one authority uses one reference, unless they already say whose duplicate they are. */
export function warnOfSameReference(rows: readonly ImportRow[], findings: Findings): void {
  const first = new Map<string, ImportRow>();
  const told = new Set<ImportRow>();
  for (const row of rows) {
    if (row.agencyRefKey === "" || row.duplicateOf !== null) continue;
    const key = `${row.country}\n${referenceKey(row.authority)}\n${row.agencyRefKey}`;
    const before = first.get(key);
    if (!before) first.set(key, row);
    else {
      const message = problemText("same-agency-ref");
      const value = `${before.agencyRef}, ${before.authority}`;
      if (!told.has(before)) findings.warn(before.line, "agency_ref", value, "same-agency-ref", message);
      told.add(before);
      findings.warn(row.line, "agency_ref", value, "same-agency-ref", message);
    }
  }
}

type Fate = "sound" | ImportCode;

/**
 * Follows every `duplicate_of` to its end. Refuses rows that lead to themselves, into a circle, or to a refused row;
 * tells which references only the installation can have.
 */
export function checkDuplicates(
  rows: readonly ImportRow[],
  inFile: ReadonlyMap<string, number>,
  findings: Findings,
): ImportFile["duplicatesElsewhere"] {
  const byKey = new Map(rows.map((row) => [intakeKey(row.intakeRef), row]));
  const fates = new Map<ImportRow, Fate>();
  for (const row of rows) settle(row, byKey, inFile, fates);
  const elsewhere: { row: number; duplicateOf: string }[] = [];
  for (const row of rows) {
    const fate = fates.get(row) ?? "sound";
    if (row.duplicateOf === null) continue;
    if (fate !== "sound") findings.refuse(row.line, "duplicate_of", row.duplicateOf, fate, problemText(fate));
    else if (!inFile.has(intakeKey(row.duplicateOf))) {
      elsewhere.push({ row: row.line, duplicateOf: row.duplicateOf });
      findings.warn(
        row.line,
        "duplicate_of",
        row.duplicateOf,
        "duplicate-elsewhere",
        problemText("duplicate-elsewhere"),
      );
    }
  }
  return elsewhere;
}

/** Walks from a row until the end is known, then says it of every row on the way. */
function settle(
  start: ImportRow,
  byKey: ReadonlyMap<string, ImportRow>,
  inFile: ReadonlyMap<string, number>,
  fates: Map<ImportRow, Fate>,
): void {
  const way = new Set<ImportRow>();
  let [row, fate]: [ImportRow, Fate | undefined] = [start, fates.get(start)];
  while (fate === undefined) {
    way.add(row);
    const key = row.duplicateOf === null ? null : intakeKey(row.duplicateOf);
    const next = key === null ? undefined : byKey.get(key);
    if (next === row) fate = "duplicate-of-itself";
    else if (next && way.has(next)) fate = "duplicate-cycle";
    else if (next) [row, fate] = [next, fates.get(next)];
    else fate = key !== null && inFile.has(key) ? "duplicate-of-refused" : "sound";
  }
  const last = row;
  for (const each of way)
    fates.set(each, fate === "duplicate-of-itself" && each !== last ? "duplicate-of-refused" : fate);
}
