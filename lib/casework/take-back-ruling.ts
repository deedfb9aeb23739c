import type { Actor } from "@/lib/law/permission/role";
import { granted, refused } from "@/lib/law/shared/result";
import { takeBackEffect } from "@/lib/casework/ruling-effect";
import { restartReviewClock } from "@/lib/casework/secrecy-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { takeBack } from "@/lib/store/challenges";

export interface RulingMistaken {
  readonly challengeId: string;
  readonly reason: string;
}

/** Takes back a ruling that was recorded by mistake. It stays on record as one; its filing is undecided again. */
export async function takeBackRuling(actor: Actor, on: StepOn, said: RulingMistaken, now: Date): Promise<Taken> {
  return takeStep(actor, "take-back-ruling", on, now, async (tx, file) => {
    const { challengeId, reason } = said;
    const challenge = file.challenges.find((one) => one.id === challengeId && one.ruling !== null);
    if (!challenge) return refused({ code: "challenge-unknown" });
    if (file.challenges.some((one) => one.appealOfId === challengeId)) return refused({ code: "ruling-appealed" });
    const mistake = { mistakenAt: now, mistakenById: actor.id, mistakenWhy: reason };
    const anew = await takeBack(tx, challengeId, mistake);
    await restartReviewClock(tx, file, challenge, anew);
    const effect = await takeBackEffect(tx, file, challenge, now);
    return granted({ why: reason, data: { challenge: challengeId, ruling: challenge.ruling, anew, ...effect } });
  });
}
