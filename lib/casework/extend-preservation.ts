import type { Actor } from "@/lib/law/permission/role";
import { preservationTerm, renewalRefused } from "@/lib/law/preservation/preservation";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { decide } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { extendPreservationRow } from "@/lib/store/preservations";
import { holdRequestFile } from "@/lib/store/request-file";
import { recordOn } from "@/lib/store/request-moves";

export interface Renewal {
  readonly preservationId: string;
  /** The day on which it reached us, in the request's zone. */
  readonly receivedOn: PlainDate;
  readonly documentId: string;
}

/**
 * Prolongs a preservation, once, if the renewal was received in time. One that came too late is refused: it is a request
 * of its own. Counsel is alerted by a clock on the request, and the attempt stays on the record.
 */
export async function extendPreservation(actor: Actor, on: StepOn, renewal: Renewal, now: Date): Promise<Taken> {
  const taken = await takeStep(actor, "extend-preservation", on, now, async (tx, file) => {
    const { preservationId, receivedOn, documentId } = renewal;
    const preservation = file.preservations.find((one) => one.id === preservationId);
    if (!preservation) return refused({ code: "preservation-unknown" });
    const rule = preservationTerm(file.instrumentCode).renewed;
    if (rule === null) return refused({ code: "not-apt" });
    const refusal = renewalRefused(preservation, receivedOn, file.zone, now);
    if (refusal) return refused(refusal);
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    await endClocks(tx, file, { subjectId: preservationId }, { at: now, byId: actor.id, why: "Renewed in time" });
    const endsAt = await startClock(tx, file, rule, { at: preservation.endsAt, subjectId: preservationId });
    if (endsAt === null) throw new Error("A preservation stands still although nothing pauses it");
    await extendPreservationRow(tx, preservationId, { endsAt, documentId, at: now });
    const data = { preservation: preservationId, receivedOn, document: documentId, endsAt: endsAt.toISOString() };
    return granted({ why: `Renewed until ${endsAt.toISOString()}`, data });
  });
  if (!taken.ok && taken.refusal.code === "renewal-too-late") await alertCounsel(actor, on, renewal, now);
  return taken;
}

/** Said twice, it is recorded twice, but one clock is enough. */
async function alertCounsel(actor: Actor, on: StepOn, renewal: Renewal, now: Date): Promise<void> {
  await decide(actor, async (tx) => {
    const file = await holdRequestFile(tx, on.reference);
    if (!file) return refused<Refusal>({ code: "not-found" });
    const { preservationId: subjectId, receivedOn, documentId } = renewal;
    const alerted = file.clocks.some(
      (clock) => clock.rule === "LATE_RENEWAL" && clock.subjectId === subjectId && clock.endedAt === null,
    );
    if (!alerted) await startClock(tx, file, "LATE_RENEWAL", { at: now, subjectId });
    const data = { preservation: subjectId, receivedOn, document: documentId };
    const why = "It came after the last day: a request of its own";
    await recordOn(tx, file.id, { act: "refuse-renewal", actor, at: now, why, data });
    return granted();
  });
}
