import { endClocks } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Actor } from "@/lib/law/permission/role";
import { clockWords } from "@/lib/law/request/due-clock";
import { granted, refused } from "@/lib/law/shared/result";
import { maySettle } from "@/lib/law/step/clock-guards";

export interface Settled {
  readonly clockId: string;
  readonly note: string;
}

/** What a clock reminded of was done: it runs no more. */
export async function settleClock(actor: Actor, on: StepOn, { clockId, note }: Settled, now: Date): Promise<Taken> {
  return takeStep(actor, "settle-clock", on, now, async (tx, file) => {
    const clock = file.clocks.find(({ id }) => id === clockId);
    if (!clock) return refused({ code: "clock-unknown" });
    if (!maySettle(file, clock)) return refused({ code: "clock-not-settled-by-hand", clock: clockWords(clock.rule) });
    await endClocks(tx, file, { id: clockId }, { at: now, byId: actor.id, why: note });
    return granted({ why: note, data: { clock: clockId, rule: clock.rule } });
  });
}
