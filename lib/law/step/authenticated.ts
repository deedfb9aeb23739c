import { highest, levelNeeded, reaches, type VerificationLevel } from "@/lib/law/authority/check";
import type { RequestFile } from "@/lib/law/request/file";
import { stepRow, type Step } from "@/lib/law/request/workflow";
import type { Stage } from "@/lib/law/request/stage";
import type { Refusal } from "@/lib/law/shared/refusal";

/** The level authentication has reached. What was found before a suspicion of fraud was settled proves nothing after it. */
export function levelReached({
  authentications,
  suspicion,
  suspicionSettledAt: since,
}: RequestFile): VerificationLevel {
  const standing = authentications.filter(({ at }) => suspicion === null && (since === null || at >= since));
  return highest(standing.map(({ level }) => level));
}

/**
 * Whether authentication reached the level this request needs.
 *
 * @param level what a check just made reaches, before it is on the file
 */
export function authenticated(file: RequestFile, level = levelReached(file)): Refusal | null {
  const needs = levelNeeded(file);
  return reaches(level, needs) ? null : { code: "weak-authentication", level, needs };
}

/** The stage a step leaves this request in. */
export function stageAfter(step: Step, file: RequestFile): Stage {
  const { to, unauthenticated } = stepRow(step);
  if (unauthenticated !== undefined && authenticated(file)) return unauthenticated;
  return to ?? file.stage;
}
