import { isAccessKind } from "@/lib/law/conflict/access-demand";
import type { DemandKind } from "@/lib/law/conflict/demand-kind";
import { type Actor, holds } from "@/lib/law/permission/role";
import { granted, refused } from "@/lib/law/shared/result";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { setDemandKind } from "@/lib/store/conflict";

export interface Classed {
  readonly demandKind: DemandKind;
  readonly reason: string;
}

/** Says what kind of demand it is. What was called a demand for access is called otherwise by senior counsel only. */
export async function classDemand(
  actor: Actor,
  on: StepOn,
  { demandKind, reason }: Classed,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "class-demand", on, now, async (tx, file) => {
    const released = isAccessKind(file.demandKind) && !isAccessKind(demandKind);
    if (released && !holds(actor, ["senior_counsel"]))
      return refused({ code: "needs-senior-counsel", because: "access" });
    await setDemandKind(tx, file.id, demandKind);
    return granted({ why: reason, data: { demandKind, demandBefore: file.demandKind } });
  });
}
