import {
  narrowedSince,
  ownUndecided,
  stayable,
  stayInForce,
  struckDown,
  undecided,
} from "@/lib/law/challenge/challenge";
import { reviewDemanded } from "@/lib/law/challenge/nsl-review";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";

interface At {
  readonly file: RequestFile;
  readonly now: Date;
}

const apt = (concerns: boolean): Refusal | null => (concerns ? null : { code: "not-apt" });

/** What the steps of this track need. A step for which there is nothing to act on does not concern the request. */
export const challengeGuards = {
  "record-objection": ({ file }: At) => apt(file.targets.some((target) => target.customerId !== null)),
  "record-stay": ({ file }: At) => apt(file.challenges.some(stayable)),
  "end-stay": ({ file, now }: At) => apt(stayInForce(file, now) !== null),
  "record-court-application": ({ file }: At) => apt(file.challenges.some(reviewDemanded)),
  "record-ruling": ({ file }: At) => apt(file.challenges.some(undecided)),
  "take-back-ruling": ({ file }: At) => apt(file.challenges.some((one) => one.ruling !== null)),
  "narrow-scope": ({ file }: At) => apt(narrowedSince(file)),
  "close-challenged": ({ file }: At) => apt(struckDown(file)),
} as const;

const leaving: readonly string[] = ["produce", "deliver"];
const deciding: readonly string[] = ["approve", "deliver"];
const going: readonly string[] = ["propose-scope", "approve", "produce", "deliver"];

/** What a stay, our own challenge and a ruling forbid to the steps that let data go. A filing alone forbids nothing. */
export function challengeBlock(step: string, { file, now }: At): Refusal | null {
  if (!going.includes(step)) return null;
  const stay = leaving.includes(step) ? stayInForce(file, now) : null;
  if (stay) return { code: "court-stay", until: stay.stayEndsAt?.toISOString() ?? null, zone: file.zone };
  const own = deciding.includes(step) ? ownUndecided(file) : null;
  if (own) return { code: "own-challenge", kind: own.kind };
  if (struckDown(file)) return { code: "struck-down" };
  return step !== "propose-scope" && narrowedSince(file) ? { code: "scope-not-narrowed" } : null;
}
