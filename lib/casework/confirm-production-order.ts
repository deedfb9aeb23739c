import type { Actor } from "@/lib/law/permission/role";
import { confirmationRefused } from "@/lib/law/preservation/preservation";
import { type Arrival, arrivedAt } from "@/lib/law/shared/arrival";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { documentsOf } from "@/lib/store/documents";
import { confirmPreservationRow } from "@/lib/store/preservations";

export interface Confirmation extends Arrival {
  readonly preservationId: string;
  /** The issuing authority’s form of Annex V. */
  readonly documentId: string;
}

/** A production order has issued, and the authority said so in time: the copy waits for it and no longer lapses. */
export async function confirmProductionOrder(actor: Actor, on: StepOn, said: Confirmation, now: Date): Promise<Taken> {
  return takeStep(actor, "confirm-production-order", on, now, async (tx, file) => {
    const { preservationId, documentId, ...arrival } = said;
    const preservation = file.preservations.find((one) => one.id === preservationId);
    if (!preservation) return refused({ code: "preservation-unknown" });
    const arrived = arrivedAt(file.zone, arrival, { notBefore: preservation.startsAt, now });
    if (!arrived.ok) return arrived;
    const refusal = confirmationRefused(preservation, arrived.value);
    if (refusal) return refused(refusal);
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    await confirmPreservationRow(tx, preservation, { documentId, at: arrived.value, byId: actor.id });
    const why = "It is confirmed that a production order has issued";
    await endClocks(tx, file, { subjectId: preservationId }, { at: now, byId: actor.id, why });
    const data = { preservation: preservationId, document: documentId, arrivedAt: arrived.value.toISOString() };
    return granted({ why, data });
  });
}
