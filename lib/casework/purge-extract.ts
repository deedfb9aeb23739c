import type { Actor } from "@/lib/law/permission/role";
import { extractsToPurge, keptLongEnough } from "@/lib/law/process/guards";
import { heldForCourt } from "@/lib/law/preservation/guards";
import type { RequestFile } from "@/lib/law/request/file";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";

/**
 * What was extracted and may no longer leave must be deleted: starts the clock for it. Where nothing was extracted, or
 * it was delivered already, there is nothing to delete.
 */
export async function owePurge(tx: Tx, file: RequestFile, now: Date): Promise<boolean> {
  const { production } = file;
  if (!production || production.deliveredAt !== null) return false;
  if (extractsToPurge(file).some((clock) => clock.subjectId === production.id)) return true;
  await startClock(tx, file, "PURGE_EXTRACT_7D", { at: now, subjectId: production.id });
  return true;
}

export interface PurgeCertificate {
  /** What was deleted, where, and how. */
  readonly certificate: string;
  readonly documentId: string | null;
}

/** A custodian certifies that extracts which may not leave, or were kept for long enough, are gone. */
export async function purgeExtract(
  actor: Actor,
  on: StepOn,
  { certificate, documentId }: PurgeCertificate,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "purge-extract", on, now, async (tx, file) => {
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "document-unknown" });
    const owed = [...extractsToPurge(file), ...(heldForCourt(file) ? [] : keptLongEnough(file, now))];
    const gone = owed.flatMap((clock) => clock.subjectId ?? []);
    for (const { id } of owed) await endClocks(tx, file, { id }, { at: now, byId: actor.id, why: certificate });
    return granted({ why: certificate, data: { productions: gone, document: documentId } });
  });
}
