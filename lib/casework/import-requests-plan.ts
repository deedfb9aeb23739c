import { randomUUID } from "node:crypto";
import type { FileToImport, RowProblem, RowToImport } from "@/lib/casework/import-requests-file";
import { intakeKey, intakeRefReserved, storedIntakeRef } from "@/lib/law/authority/reference-key";
import { type Actor, holds } from "@/lib/law/permission/role";
import type { KnownRefs } from "@/lib/store/imports-known";
import { sha256 } from "@/lib/store/record";

/** Accounts nobody has named become one target each; more than this is a list that somebody must look at first. */
export const mostLiveAccounts = 100;

/** A row that enters, with the id it will have. */
export interface FreshRow {
  readonly row: RowToImport;
  readonly id: string;
  readonly digest: string;
  readonly duplicateOfId: string | null;
}

export interface ImportPlan {
  readonly fresh: readonly FreshRow[];
  readonly present: number;
  readonly problems: readonly RowProblem[];
  /** Whether all that enters is of the national-security compartment. */
  readonly walled: boolean;
  /** Of `changed-since`: the request each was made into, by row. */
  readonly changed: ReadonlyMap<number, string>;
}

type Standing =
  | { readonly is: "fresh" | "present"; readonly id: string; readonly digest: string }
  | { readonly is: "refused"; readonly problem: RowProblem };

/** Decides of every row whether it enters, is there already, or is refused; and so does whoever is its duplicate. */
export function planImport(actor: Actor, file: FileToImport, known: KnownRefs, taken: ReadonlySet<string>): ImportPlan {
  const mixed = file.rows.some(isWalled) && !file.rows.every(isWalled);
  const weighed = { actor, mixed, textOf: file.textOf, known, taken };
  const standings = new Map(file.rows.map((row) => [row, standingOf(row, weighed)]));
  const byKey = new Map(file.rows.map((row) => [intakeKey(row.intakeRef), row]));
  refuseDuplicates(standings, byKey, known);
  const problems: RowProblem[] = [];
  const fresh: FreshRow[] = [];
  let present = 0;
  for (const [row, standing] of standings) {
    if (standing.is === "refused") problems.push(standing.problem);
    else if (standing.is === "present") present += 1;
    else fresh.push({ row, id: standing.id, digest: standing.digest, duplicateOfId: original(row) });
  }
  const changed = [...standings].flatMap(([row, standing]) => {
    const isChanged = standing.is === "refused" && standing.problem.code === "changed-since";
    const before = isChanged ? known.get(refOf(row)) : undefined;
    return before ? [[row.line, before.id] as const] : [];
  });
  return { fresh, present, problems, walled: fresh.some(({ row }) => isWalled(row)), changed: new Map(changed) };

  function original(row: RowToImport): string | null {
    const { duplicateOf } = row;
    if (duplicateOf === null) return null;
    const inFile = byKey.get(intakeKey(duplicateOf));
    const standing = inFile && standings.get(inFile);
    if (standing) return standing.is === "refused" ? null : standing.id;
    return keptOriginal(row, known)?.id ?? null;
  }
}

/** Every number a file asks after, as it would be stored. */
export function refsIn({ rows }: FileToImport): readonly string[] {
  const asked = rows.flatMap((row) => {
    const originals =
      row.duplicateOf === null ? [] : [row.duplicateOf, storedIntakeRef(row.duplicateOf, isWalled(row))];
    return [refOf(row), ...originals];
  });
  return [...new Set(asked)];
}

/** The number of a row as it is stored. */
export function refOf(row: RowToImport): string {
  return storedIntakeRef(row.intakeRef, isWalled(row));
}

export function isWalled({ category }: RowToImport): boolean {
  return category === "national_security";
}

/** What an earlier import made of the row this one is a duplicate of; inside the wall that may lie inside or out. */
function keptOriginal(row: RowToImport, known: KnownRefs) {
  if (row.duplicateOf === null) return undefined;
  return known.get(storedIntakeRef(row.duplicateOf, isWalled(row))) ?? known.get(row.duplicateOf);
}

interface Weighing {
  readonly actor: Actor;
  /** Rows of the walled compartment come with others. */
  readonly mixed: boolean;
  readonly textOf: FileToImport["textOf"];
  readonly known: KnownRefs;
  readonly taken: ReadonlySet<string>;
}

function standingOf(row: RowToImport, { actor, mixed, textOf, known, taken }: Weighing): Standing {
  const refuse = (field: string, value: string, code: RowProblem["code"]): Standing => ({
    is: "refused",
    problem: { row: row.line, field, value, code },
  });
  if (isWalled(row) && !holds(actor, ["ns_counsel"])) return refuse("category", row.category, "not-ns-counsel");
  if (isWalled(row) && mixed) return refuse("category", row.category, "compartments-mixed");
  if (intakeRefReserved(row.intakeRef)) return refuse("intake_ref", row.intakeRef, "intake-ref-taken");
  const digest = sha256(textOf(row));
  const before = known.get(refOf(row));
  if (before) {
    if (before.digest === digest) return { is: "present", id: before.id, digest };
    return refuse("intake_ref", row.intakeRef, "changed-since");
  }
  if (taken.has(refOf(row))) return refuse("intake_ref", row.intakeRef, "intake-ref-taken");
  if (row.outcome === null && row.accounts > mostLiveAccounts)
    return refuse("accounts", String(row.accounts), "too-many-live-accounts");
  return { is: "fresh", id: randomUUID(), digest };
}

/** A row whose original is nowhere, or is itself refused, is refused; and so on along the line. */
function refuseDuplicates(
  standings: Map<RowToImport, Standing>,
  byKey: ReadonlyMap<string, RowToImport>,
  known: KnownRefs,
): void {
  const pointing = new Map<RowToImport, RowToImport[]>();
  const open: RowToImport[] = [];
  const refuse = (row: RowToImport, code: RowProblem["code"]) => {
    if (standings.get(row)?.is !== "fresh") return;
    const problem = { row: row.line, field: "duplicate_of", value: row.duplicateOf ?? "", code };
    standings.set(row, { is: "refused", problem });
    open.push(row);
  };
  for (const row of standings.keys()) {
    if (standings.get(row)?.is === "refused") open.push(row);
    if (row.duplicateOf === null) continue;
    const inFile = byKey.get(intakeKey(row.duplicateOf));
    const others = inFile && pointing.get(inFile);
    if (others) others.push(row);
    else if (inFile) pointing.set(inFile, [row]);
    else if (!keptOriginal(row, known)) refuse(row, "duplicate-unknown");
  }
  for (let row = open.pop(); row; row = open.pop())
    for (const other of pointing.get(row) ?? []) refuse(other, "duplicate-of-refused");
}
