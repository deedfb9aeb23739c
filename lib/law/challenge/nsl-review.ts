import type { RequestFile } from "@/lib/law/request/file";
import { isNationalSecurityLetter } from "@/lib/law/request/national-security-letter";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import type { Refusal } from "@/lib/law/shared/refusal";

/** The kind of a demand that the government ask a court for a letter’s secrecy. Source: 18 USC 3511(b)(1)(A). */
export const reviewKind = "nsl_review";

interface Demand {
  readonly party: ChallengeFacts["party"];
  readonly kind: string;
  readonly appealOfId: string | null;
  readonly stayRule: string;
}

/** Why such a demand is none: it is made by whoever received a letter, of that letter’s secrecy, and stays nothing. */
export function reviewRefused(
  file: Pick<RequestFile, "instrumentCode">,
  { party, kind, appealOfId, stayRule }: Demand,
): Refusal | null {
  if (kind !== reviewKind) return null;
  if (!isNationalSecurityLetter(file)) return { code: "review-not-apt", because: "instrument" };
  if (party !== "us") return { code: "review-not-apt", because: "party" };
  if (appealOfId !== null) return { code: "review-not-apt", because: "appeal" };
  return stayRule === "" ? null : { code: "review-not-apt", because: "stay" };
}

/** A demand to which the government has not answered before a court, and which nobody withdrew. */
export function reviewDemanded({ kind, courtAt, ruling }: ChallengeFacts): boolean {
  return kind === reviewKind && courtAt === null && ruling === null;
}
