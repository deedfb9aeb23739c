import { voluntary } from "@/lib/law/emergency/emergency";
import { outcomeAfterDelivery } from "@/lib/law/disclosure/answers";
import type { Actor } from "@/lib/law/permission/role";
import { isBackupOrder } from "@/lib/law/preservation/backup";
import { granted, refused } from "@/lib/law/shared/result";
import { startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { readProduction, settleDelivery } from "@/lib/store/productions";
import { countAsDemand } from "@/lib/store/requests";
import { settleTargets } from "@/lib/store/request-moves";
import { scopeHolds } from "@/lib/store/scopes";

export interface Delivery {
  readonly channel: string;
  readonly recipient: string;
}

/**
 * Delivers what was checked, and gives every pending target its outcome from the files that left. The authority is
 * waited for to confirm its receipt; a backup copy that leaves is counted as a demand from then on; after a voluntary disclosure in an emergency its time to send process begins.
 */
export async function deliver(actor: Actor, on: StepOn, delivery: Delivery, now: Date): Promise<Taken> {
  return takeStep(actor, "deliver", on, now, async (tx, file) => {
    if (!file.production) return refused({ code: "no-production" });
    const { approvalId, manifestHash, items } = await readProduction(tx, file.production.id);
    if (!(await scopeHolds(tx, approvalId))) return refused({ code: "scope-changed" });
    await settleDelivery(tx, file.production.id, { ...delivery, deliveredById: actor.id, deliveredAt: now });
    for (const target of file.targets.filter((one) => one.outcome === "pending")) {
      await settleTargets(tx, [target.id], outcomeAfterDelivery(file, target, items));
    }
    if (isBackupOrder(file) && file.production.files.length > 0) await countAsDemand(tx, file.id);
    const subjectId = file.production.id;
    if (file.production.files.length > 0) await startClock(tx, file, "RECEIPT_WAIT", { at: now, subjectId });
    if (voluntary(file) && file.production.files.length > 0 && file.laterProcessAt === null)
      await startClock(tx, file, "EMERG_FOLLOWUP", { at: now });
    return granted({
      why: `To ${delivery.recipient} by ${delivery.channel}`,
      data: { manifest: manifestHash, ...delivery },
    });
  });
}
