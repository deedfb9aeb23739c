import { followStage } from "@/lib/casework/follow-stage";
import { may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { EntryData } from "@/lib/law/record/entry";
import type { RequestFile } from "@/lib/law/request/file";
import type { Step } from "@/lib/law/request/workflow";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { stageAfter } from "@/lib/law/step/authenticated";
import { mayTake } from "@/lib/law/step/open-steps";
import { type Decide, decide, type Tx } from "@/lib/store/database";
import { holdRequestFile } from "@/lib/store/request-file";
import { doneSince, moveRequest } from "@/lib/store/request-moves";

/** Which request, as of which version: a step on a version somebody else has moved is refused with what they did. */
export interface StepOn {
  readonly reference: string;
  readonly version: number;
}

/** What a step leaves on the record. */
export interface StepDone {
  readonly why: string;
  readonly data?: EntryData;
  /** What is written only once the move is: it may take the request out of the actor’s own sight. */
  readonly last?: (tx: Tx) => Promise<void>;
}

export type Taken = Result<{ readonly reference: string; readonly version: number }, Refusal>;

/**
 * The one way a step is taken: whoever may not read requests learns nothing of one; it is found and held, the version compared, role, stage and facts judged by
 * the law; then `work` writes what the step brings, and the move is made with its entry in the same transaction.
 */
export async function takeStep(
  actor: Actor,
  step: Step,
  on: StepOn,
  now: Date,
  work: (tx: Tx, file: RequestFile) => Promise<Result<StepDone, Refusal>>,
  deciding: Decide = decide,
): Promise<Taken> {
  if (!may(actor, "read-requests")) return refused({ code: "not-found" });
  return deciding(actor, async (tx) => {
    const file = await holdRequestFile(tx, on.reference);
    if (!file) return refused<Refusal>({ code: "not-found" });
    if (file.version !== on.version) {
      const entries = await doneSince(tx, file.id, on.version);
      return refused<Refusal>({ code: "changed-meanwhile", version: file.version, entries });
    }
    const refusal = mayTake(step, { actor, file, now });
    if (refusal) return refused(refusal);
    const done = await work(tx, file);
    if (!done.ok) return done;
    const { why, data = {}, last } = done.value;
    const next = stageAfter(step, file);
    await followStage(tx, file, next, { at: now, byId: actor.id });
    const version = await moveRequest(tx, file, next, {
      act: step,
      actor,
      at: now,
      why,
      data,
    });
    await last?.(tx);
    return granted({ reference: file.reference, version });
  });
}
