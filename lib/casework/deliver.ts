import { voluntary } from "@/lib/law/emergency/emergency";
import { isContent } from "@/lib/law/shared/data-category";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import type { TargetOutcome } from "@/lib/law/request/target-outcome";
import { granted, refused } from "@/lib/law/shared/result";
import { startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { readProduction, settleDelivery } from "@/lib/store/productions";
import { settleTargets } from "@/lib/store/request-moves";

export interface Delivery {
  readonly channel: string;
  readonly recipient: string;
}

/**
 * Delivers what was checked, and gives every pending target its outcome from the files that left. After a voluntary
 * disclosure in an emergency the authority’s time to send process begins.
 */
export async function deliver(actor: Actor, on: StepOn, delivery: Delivery, now: Date): Promise<Taken> {
  return takeStep(actor, "deliver", on, now, async (tx, file) => {
    if (!file.production) return refused({ code: "no-production" });
    const { manifestHash, noData } = await readProduction(tx, file.production.id);
    await settleDelivery(tx, file.production.id, { ...delivery, deliveredById: actor.id, deliveredAt: now });
    for (const target of file.targets.filter((one) => one.outcome === "pending")) {
      await settleTargets(tx, [target.id], outcomeOf(file, target, noData));
    }
    if (voluntary(file) && file.production.files.length > 0 && file.laterProcessAt === null)
      await startClock(tx, file, "EMERG_FOLLOWUP", { at: now });
    return granted({
      why: `To ${delivery.recipient} by ${delivery.channel}`,
      data: { manifest: manifestHash, ...delivery },
    });
  });
}

/** Content if any content left, else non-content; nothing found; or, where nothing was approved, rejected. */
function outcomeOf(file: RequestFile, target: TargetFacts, noData: readonly string[]): TargetOutcome {
  const left = new Set(file.production?.files.map((one) => one.itemId));
  const items = target.items.filter((item) => left.has(item.id));
  if (items.some((item) => isContent(item.category))) return "content";
  if (items.length > 0) return "non_content";
  return noData.includes(target.id) ? "no_data" : "rejected";
}
