import { redirectStanding, type RedirectStanding } from "@/lib/law/redirect/redirect";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";

/** The pending targets that somebody chose, if the redirect of each stands where the step needs it. */
export function chosenIn(
  file: RequestFile,
  ids: readonly string[],
  at: readonly RedirectStanding[],
  otherwise: (identifier: string) => Refusal,
): Result<readonly TargetFacts[], Refusal> {
  const chosen = file.targets.filter((target) => ids.includes(target.id));
  if (chosen.length === 0 || chosen.length < new Set(ids).size) return refused({ code: "target-unknown" });
  const other = chosen.find((one) => one.outcome !== "pending" || !at.includes(redirectStanding(file, one)));
  return other ? refused(otherwise(other.identifier)) : granted(chosen);
}

export const alreadyOpen = (target: string): Refusal => ({ code: "redirect-already-open", target });

/** Those among them of whose customer nobody knows: no letter can name it, and no reason can speak of it. */
export function ofNoCustomer(targets: readonly TargetFacts[]): readonly string[] {
  return targets.filter((target) => target.customerId === null).map((target) => target.identifier);
}
