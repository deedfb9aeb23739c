import type { Actor } from "@/lib/law/permission/role";
import { anniversaryStart, beginningRefused, bindingOrders } from "@/lib/law/secrecy/investigation";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { documentsOf } from "@/lib/store/documents";
import { setInvestigation } from "@/lib/store/requests";

export interface InvestigationBegan {
  readonly beganOn: PlainDate;
  readonly documentId: string | null;
  readonly note: string;
}

/**
 * Records when the investigation behind a letter began, and counts its third anniversary from then. A review that was
 * settled is not asked for again.
 */
export async function dateInvestigation(
  actor: Actor,
  on: StepOn,
  { beganOn, documentId, note }: InvestigationBegan,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "date-investigation", on, now, async (tx, file) => {
    const refusal = beginningRefused(file, beganOn, now);
    if (refusal) return refused(refusal);
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "document-unknown" });
    await setInvestigation(tx, file.id, beganOn);
    const start = anniversaryStart({ ...file, investigationOn: beganOn });
    const end = { at: now, byId: actor.id, why: "Counted anew from the start of the investigation" };
    for (const { id: subjectId } of bindingOrders(file, now)) {
      const clocks = file.clocks.filter((one) => one.rule === "NSL_3Y" && one.subjectId === subjectId);
      if (clocks.length > 0 && clocks.every(({ endedAt }) => endedAt !== null)) continue;
      await endClocks(tx, file, { rule: "NSL_3Y", subjectId }, end);
      await startClock(tx, file, "NSL_3Y", { ...start, subjectId });
    }
    return granted({ why: note, data: { beganOn, before: file.investigationOn, document: documentId } });
  });
}
