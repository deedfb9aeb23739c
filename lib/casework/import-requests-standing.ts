import type { FileToImport, ImportStanding, RowProblem, RowToImport } from "@/lib/casework/import-requests-file";
import { type ImportPlan, planImport, refsIn } from "@/lib/casework/import-requests-plan";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import type { Result } from "@/lib/law/shared/result";
import type { Tx } from "@/lib/store/database";
import {
  type AuthorityName,
  authorityKey,
  type ImportedValues,
  importedValues,
  knownAuthorities,
  knownInstruments,
  knownRefs,
} from "@/lib/store/imports-known";
import { sha256 } from "@/lib/store/record";

/** A file against the installation: what enters, and what must be made first for it to enter. */
export interface Weighed {
  readonly plan: ImportPlan;
  readonly standing: ImportStanding;
  /** Codes of instruments by label, ids of authorities by key; those that are new have none yet. */
  readonly instruments: ReadonlyMap<string, string>;
  readonly authorities: ReadonlyMap<string, string>;
}

/** @param taken intake references that the database would not take, though the actor sees nobody use them */
export async function weighImport(
  tx: Tx,
  actor: Actor,
  file: FileToImport,
  taken: ReadonlySet<string>,
): Promise<Weighed> {
  const plan = planImport(actor, file, await knownRefs(tx, refsIn(file)), taken);
  const labels = [...new Set(plan.fresh.map(({ row }) => row.legalProcess))];
  const names = [
    ...new Map(plan.fresh.map(({ row }) => authorityOf(row)).map((one) => [authorityKey(one), one])).values(),
  ];
  const instruments = await knownInstruments(tx, labels);
  const authorities = await knownAuthorities(tx, names);
  const standing = {
    added: plan.fresh.length,
    live: plan.fresh.filter(({ row }) => row.outcome === null).length,
    present: plan.present,
    refused: file.refusedRows + plan.problems.length,
    problems: await explained(tx, file, plan),
    newLegalProcesses: labels.filter((label) => !instruments.has(label)),
    newAuthorities: names.filter((name) => !authorities.has(authorityKey(name))),
  };
  return { plan, standing, instruments, authorities };
}

/** Nothing was, or would be, added; `standing` says why, row by row. What could not be read is in the file itself. */
export interface ImportRefused {
  readonly code: "import-refused";
  /** Rows; 0 for a file that gives none. */
  readonly problems: number;
  readonly standing: ImportStanding;
}

/** Whether what was found keeps the whole file out. Null: it does not. */
export function importRefusal(file: FileToImport, standing: ImportStanding, partial: boolean): ImportRefused | null {
  const unreadable = file.rows.length === 0 && file.problems.length > 0;
  const flawed = file.problems.length > 0 || standing.refused > 0;
  if (!unreadable && (partial || !flawed)) return null;
  return { code: "import-refused", problems: standing.refused, standing };
}

/** What an import or its preview says of the file, done or refused; null for a refusal that is no matter of the file. */
export function standingIn(result: Result<ImportStanding, Refusal | ImportRefused>): ImportStanding | null {
  if (result.ok) return result.value;
  return "standing" in result.refusal ? result.refusal.standing : null;
}

/** The authority of a row; one the file does not name is kept as not named. */
export function authorityOf({ authority, country, countryLabel }: RowToImport): AuthorityName {
  return { name: authority.trim() === "" ? "Not named" : authority, country, countryLabel };
}

/** The code of a legal process nobody has described: always the same for the same label. */
export function importedCode(label: string): string {
  return `IMP_${sha256(label).slice(0, 16).toUpperCase()}`;
}

/** Names what differs in rows that were imported before with other values. */
async function explained(tx: Tx, file: FileToImport, plan: ImportPlan): Promise<readonly RowProblem[]> {
  if (plan.changed.size === 0) return plan.problems;
  const before = await importedValues(tx, [...plan.changed.values()]);
  const rows = new Map(file.rows.map((row) => [row.line, row]));
  return plan.problems.map((problem) => {
    const kept = before.get(plan.changed.get(problem.row) ?? "");
    const row = rows.get(problem.row);
    if (!kept || !row || problem.code !== "changed-since") return problem;
    return { ...problem, fields: differences(row, kept), reference: kept.reference };
  });
}

/** Columns of the contract that differ. How a request ended is compared only while nobody has worked on it. */
function differences(row: RowToImport, kept: ImportedValues): readonly string[] {
  const untouched = kept.version === 1;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ["agency_ref", row.agencyRef, kept.agencyReference],
    ["received_at", row.receivedAt.getTime(), kept.receivedAt.getTime()],
    ["channel", row.channel, kept.channel],
    ["country", row.country, kept.country],
    ["country_label", row.countryLabel, kept.countryLabel],
    ["authority", authorityOf(row).name, kept.name],
    ["category", row.category, kept.category],
    ["legal_process", row.legalProcess, kept.legalProcess],
    ["product", row.product, kept.product],
    ["accounts", row.accounts, kept.accounts],
    ["outcome", untouched ? (row.outcome ?? "pending") : kept.outcome, kept.outcome],
    ["decided_at", untouched ? row.decidedAt?.getTime() : undefined, untouched ? kept.decidedAt?.getTime() : undefined],
  ];
  return pairs.filter(([, now, then]) => now !== then).map(([column]) => column);
}
