import type { Actor } from "@/lib/law/permission/role";
import { granted, refused } from "@/lib/law/shared/result";
import { freezeSiblings } from "@/lib/casework/freeze-siblings";
import { startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { insertSuspicion, settleSuspicion } from "@/lib/store/findings";
import { settleTargets } from "@/lib/store/request-moves";

export interface Reason {
  readonly reason: string;
}

/** Stops a request on a suspicion; nothing but a second person's word moves it again. */
export async function suspectFraud(actor: Actor, on: StepOn, { reason }: Reason, now: Date): Promise<Taken> {
  return takeStep(actor, "suspect-fraud", on, now, async (tx, file) => {
    await insertSuspicion(tx, file.id, reason, actor.id, now);
    return granted({ why: reason });
  });
}

/**
 * Ends a request as fraud: whatever else the same sender has open is stopped, what was delivered to it before is looked
 * back at, and the agency in whose name it wrote is to be told.
 */
export async function confirmFraud(actor: Actor, on: StepOn, { reason }: Reason, now: Date): Promise<Taken> {
  return takeStep(actor, "confirm-fraud", on, now, async (tx, file) => {
    if (!file.suspicion) return refused({ code: "suspicion-missing" });
    await settleSuspicion(tx, file.suspicion.id, true, actor.id, now);
    const pending = file.targets.filter((target) => target.outcome === "pending");
    await settleTargets(
      tx,
      pending.map((target) => target.id),
      "fraud",
    );
    await startClock(tx, file, "TELL_AGENCY", { at: now, subjectId: file.suspicion.id });
    const { frozen, lookBack } = await freezeSiblings(tx, actor, file, now);
    return granted({ why: reason, data: { frozen: [...frozen], lookBack: [...lookBack] } });
  });
}

export async function clearSuspicion(actor: Actor, on: StepOn, { reason }: Reason, now: Date): Promise<Taken> {
  return takeStep(actor, "clear-suspicion", on, now, async (tx, file) => {
    if (!file.suspicion) return refused({ code: "suspicion-missing" });
    await settleSuspicion(tx, file.suspicion.id, false, actor.id, now);
    return granted({ why: reason });
  });
}
