import { newestProcess } from "@/lib/law/request/open-items";
import { shieldsOver } from "@/lib/law/conflict/shield";
import type { Actor } from "@/lib/law/permission/role";
import { granted, refused } from "@/lib/law/shared/result";
import type { UsState } from "@/lib/law/shared/us-states";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { insertAttestation } from "@/lib/store/conflict";
import { documentsOf } from "@/lib/store/documents";

export interface AttestationRead {
  /** Whose shield law asks for it. */
  readonly state: UsState;
  readonly documentId: string;
  readonly note: string;
}

/** Records the attestation that came with out-of-state process, with the document it stands in. */
export async function recordAttestation(
  actor: Actor,
  on: StepOn,
  { state, documentId, note }: AttestationRead,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "record-attestation", on, now, async (tx, file) => {
    if (!shieldsOver(file).some((rule) => rule.state === state)) return refused({ code: "not-apt" });
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    const process = newestProcess(file);
    await insertAttestation(tx, file.id, { state, process, documentId, note, byId: actor.id, at: now });
    return granted({ why: note, data: { state, process, document: documentId } });
  });
}
