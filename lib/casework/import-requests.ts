import { randomUUID } from "node:crypto";
import { enterRows } from "@/lib/casework/import-requests-enter";
import type { FileToImport, ImportStanding } from "@/lib/casework/import-requests-file";
import { importRefusal, type ImportRefused, weighImport } from "@/lib/casework/import-requests-standing";
import { deeds, may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { decide, type Tx } from "@/lib/store/database";
import { holdImports, insertImport } from "@/lib/store/imports";
import { append, chainFor } from "@/lib/store/record";

export interface ImportOptions {
  /** Take in the rows that may enter and leave the others; else one bad row keeps all of them out. */
  readonly partial?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly phase: "waiting" | "weighing" | "storing";
  readonly done: number;
  readonly of: number;
}

export interface Imported extends ImportStanding {
  /** Null when nothing was left to add. */
  readonly importId: string | null;
}

type Refused = Exclude<Refusal, { code: "import-refused" }> | ImportRefused;

/** For 200,000 rows on a slow disk, and as long again for another import to finish first. */
const longest = 3_600_000;

/**
 * Takes a file's rows in, all of them or, if asked, those that may enter: history as closed requests, the others as
 * received ones, each with its entry. Rows an earlier import brought in are left alone, so a second time adds nothing.
 */
export async function importRequests(
  actor: Actor,
  file: FileToImport,
  { partial = false, onProgress = () => undefined }: ImportOptions,
  now: Date,
): Promise<Result<Imported, Refused>> {
  if (!may(actor, "import-requests")) return refused({ code: "wrong-role", needs: deeds["import-requests"] });
  const taken = new Set<string>();
  for (;;) {
    const result = await decide(actor, (tx) => enter(tx, actor, file, taken, { partial, onProgress }, now), longest);
    if (result.ok) return result;
    if (result.refusal.code !== "refs-taken") return refused(result.refusal);
    if (result.refusal.refs.every((ref) => taken.has(ref))) throw new Error("References are taken that no row uses");
    for (const ref of result.refusal.refs) taken.add(ref);
  }
}

interface RefsTaken {
  readonly code: "refs-taken";
  readonly refs: readonly string[];
}

async function enter(
  tx: Tx,
  actor: Actor,
  file: FileToImport,
  taken: ReadonlySet<string>,
  { partial, onProgress }: Required<ImportOptions>,
  now: Date,
): Promise<Result<Imported, RefsTaken | ImportRefused>> {
  const progress = (phase: ImportProgress["phase"], done = 0) => onProgress({ phase, done, of: file.rows.length });
  progress("waiting");
  await holdImports(tx);
  progress("weighing");
  const weighed = await weighImport(tx, actor, file, taken);
  const { standing } = weighed;
  const refusal = importRefusal(file, standing, partial);
  if (refusal) return refused(refusal);
  if (standing.added === 0) return granted({ ...standing, importId: null });
  const importId = randomUUID();
  const onStored = (done: number) => progress("storing", done);
  const refs = await enterRows(tx, { actor, file, weighed, importId, now, onStored });
  if (refs.length > 0) return refused({ code: "refs-taken", refs });
  const { fileName, sha256, dataRows: rows } = file;
  const { added, present, refused: left, newLegalProcesses, newAuthorities } = standing;
  const facts = { import: importId, file: fileName, sha256, rows, added, present, refused: left, partial };
  const data = { ...facts, newLegalProcesses: [...newLegalProcesses], newAuthorities: newAuthorities.length };
  await append(tx, chainFor("imports", weighed.plan.walled), {
    act: "import-file",
    actor,
    at: now,
    why: fileName,
    data,
  });
  await insertImport(tx, { id: importId, fileName, sha256, rows, added, present, byId: actor.id, at: now });
  return granted({ ...standing, importId });
}
