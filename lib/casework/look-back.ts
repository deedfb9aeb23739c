import type { LookBackFinding } from "@/lib/law/incident/look-back";
import type { Actor } from "@/lib/law/permission/role";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { openLookBack, settleLookBackRow } from "@/lib/store/look-backs";
import { holdRequestFile } from "@/lib/store/request-file";
import { recordOn } from "@/lib/store/request-moves";

/**
 * Asks of an earlier delivery whether it, too, went to the impostor: a row and a clock of the delivered request, whose
 * owner is warned of it. Asked once of each pair.
 */
export async function askAbout(
  tx: Tx,
  actor: Actor,
  { reference, provenId, why }: { readonly reference: string; readonly provenId: string; readonly why: string },
  now: Date,
): Promise<void> {
  const delivered = await holdRequestFile(tx, reference);
  const id = delivered && (await openLookBack(tx, delivered.id, provenId, now));
  if (!delivered || id === null) return;
  await startClock(tx, delivered, "LOOK_BACK", { at: now, subjectId: id });
  await recordOn(tx, delivered.id, {
    act: "ask-look-back",
    actor,
    at: now,
    why,
    data: { lookBack: id, proven: provenId },
  });
}

export interface LookedBack {
  readonly lookBackId: string;
  readonly finding: LookBackFinding;
  /** The incident of this request, where data went to an impostor. */
  readonly incidentId: string | null;
  readonly note: string;
}

/** Settles a look back with its finding. A wrong disclosure is an incident first: it is reported, then named here. */
export async function settleLookBack(actor: Actor, on: StepOn, found: LookedBack, now: Date): Promise<Taken> {
  return takeStep(actor, "settle-look-back", on, now, async (tx, file) => {
    const { lookBackId, finding, note } = found;
    const open = file.lookBacks.find((one) => one.id === lookBackId && one.finding === null);
    if (!open) return refused({ code: "not-apt" });
    const incidentId = finding === "wrong_disclosure" ? found.incidentId : null;
    const named = file.incidents.some(({ id }) => id === incidentId);
    if (finding === "wrong_disclosure" && !named) return refused({ code: "incident-missing" });
    await settleLookBackRow(tx, open.id, { finding, why: note, incidentId, settledById: actor.id, settledAt: now });
    await endClocks(tx, file, { rule: "LOOK_BACK", subjectId: open.id }, { at: now, byId: actor.id, why: note });
    return granted({ why: note, data: { lookBack: open.id, finding, incident: incidentId } });
  });
}
