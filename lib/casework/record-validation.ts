import type { Actor } from "@/lib/law/permission/role";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { documentsOf } from "@/lib/store/documents";

export interface Validation {
  /** The validating authority's own writing. */
  readonly documentId: string;
  readonly note: string;
}

/** Records that an order which was issued first has been validated: nobody waits for that any more. */
export async function recordValidation(
  actor: Actor,
  on: StepOn,
  { documentId, note }: Validation,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "record-validation", on, now, async (tx, file) => {
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    await endClocks(
      tx,
      file,
      { rule: "EPOC_VALIDATE_48H" },
      { at: now, byId: actor.id, why: "The order was validated" },
    );
    return granted({ why: note, data: { document: documentId } });
  });
}
