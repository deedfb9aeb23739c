import type { Actor } from "@/lib/law/permission/role";
import { conversionRefused } from "@/lib/law/preservation/preservation";
import { readReference } from "@/lib/law/request/reference";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { convertPreservationRow, receiptOf } from "@/lib/store/preservations";

export interface Conversion {
  readonly preservationId: string;
  /** The reference of the request that followed, as it was typed. */
  readonly followedBy: string;
}

/** Ties a copy to the process that followed in time: it is kept until that request is answered. */
export async function convertPreservation(actor: Actor, on: StepOn, conversion: Conversion, now: Date): Promise<Taken> {
  return takeStep(actor, "convert-preservation", on, now, async (tx, file) => {
    const { preservationId, followedBy } = conversion;
    const preservation = file.preservations.find((one) => one.id === preservationId);
    if (!preservation) return refused({ code: "preservation-unknown" });
    const to = readReference(followedBy);
    const followed = to === null || to === file.reference ? null : await receiptOf(tx, to);
    if (to === null || followed === null) return refused({ code: "other-request-unknown" });
    const refusal = conversionRefused(preservation, followed.receivedAt);
    if (refusal) return refused(refusal);
    await convertPreservationRow(tx, preservationId, { to, byId: actor.id });
    await endClocks(tx, file, { subjectId: preservationId }, { at: now, byId: actor.id, why: `Followed by ${to}` });
    return granted({ why: `Followed by ${to}`, data: { preservation: preservationId, followedBy: to } });
  });
}
