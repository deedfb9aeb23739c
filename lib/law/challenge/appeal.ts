import type { RequestFile } from "@/lib/law/request/file";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import type { Refusal } from "@/lib/law/shared/refusal";

type Party = ChallengeFacts["party"];
type Side = "against" | "for";

/** Whoever challenges the request or its secrecy wants it gone; the authority wants it to stand. */
const sides = { us: "against", customer: "against", other: "against", authority: "for" } as const satisfies Record<
  Party,
  Side
>;

export function sideOf({ party }: Pick<ChallengeFacts, "party">): Side {
  return sides[party];
}

/** The authority challenges nothing of its own: it appeals a ruling, or files what has no effect by itself. */
const filedByAuthority: readonly string[] = ["appeal", "other_filing"];

interface Appealing {
  readonly party: Party;
  readonly kind: string;
}

/** Whether a filing fits whoever files it, and appeals a ruling that its own side has lost, in whole or in part. */
export function appealRefused(filing: Appealing, appealed: ChallengeFacts | null): Refusal | null {
  if (sideOf(filing) === "for" && !filedByAuthority.includes(filing.kind)) return { code: "authority-challenges" };
  if (appealed === null) return filing.kind === "appeal" ? { code: "appeal-of-nothing" } : null;
  if (appealed.ruling === null || appealed.ruling === "dropped") return { code: "challenge-unknown" };
  return wonBy(appealed) === sideOf(filing) ? { code: "appeal-of-own-win" } : null;
}

/** Which side won a ruling; null: neither in whole, or nothing was ruled. */
function wonBy(ruled: ChallengeFacts): Side | null {
  if (ruled.ruling === "granted") return sideOf(ruled);
  if (ruled.ruling === "denied") return sideOf(ruled) === "for" ? "against" : "for";
  return null;
}

/** Whether an appeal took a ruling back, and stands itself. The authority’s needs to succeed in part only. */
export function undone(ruled: ChallengeFacts, all: readonly ChallengeFacts[]): boolean {
  return all.some((one) => one.appealOfId === ruled.id && reverses(one) && !undone(one, all));
}

function reverses({ party, ruling }: ChallengeFacts): boolean {
  return ruling === "granted" || (party === "authority" && ruling === "partial");
}

/** Whether a filing asks that less be compelled, not nothing: a motion to modify, and each appeal of its ruling. */
function asksForLess(
  { kind, appealOfId }: Pick<ChallengeFacts, "kind" | "appealOfId">,
  all: readonly ChallengeFacts[],
): boolean {
  if (kind === "motion_to_modify") return true;
  const appealed = all.find(({ id }) => id === appealOfId);
  return appealed !== undefined && asksForLess(appealed, all);
}

/** Whether a ruling says what may be asked: the scope that was proposed before it is no longer the right one. */
export function changesScope(ruled: ChallengeFacts, all: readonly ChallengeFacts[]): boolean {
  if (ruled.orderId !== null || undone(ruled, all)) return false;
  if (ruled.ruling === "partial") return true;
  return ruled.ruling === "granted" && (ruled.party === "authority" || asksForLess(ruled, all));
}

/** The ruling that took the whole request down, and stands; later process asks anew. */
export function standingStrike({ challenges, processes }: Pick<RequestFile, "challenges" | "processes">) {
  return (
    challenges.find(
      (one) =>
        one.orderId === null &&
        one.ruling === "granted" &&
        sideOf(one) === "against" &&
        !asksForLess(one, challenges) &&
        !undone(one, challenges) &&
        !processes.some(({ recordedAt }) => one.ruledAt !== null && recordedAt >= one.ruledAt),
    ) ?? null
  );
}

export type RulingEffect =
  /** The request, or the order, falls. */
  | "falls"
  /** What an earlier ruling took down stands again. */
  | "stands_again"
  | "none";

/** What a ruling does by itself. In part, or of a motion to modify, it changes only the scope, except that what the authority won back is asked again. */
export function effectOfRuling(
  filing: Pick<ChallengeFacts, "party" | "kind" | "appealOfId" | "orderId">,
  ruling: NonNullable<ChallengeFacts["ruling"]>,
  all: readonly ChallengeFacts[],
): RulingEffect {
  if (sideOf(filing) === "against") return ruling === "granted" && !asksForLess(filing, all) ? "falls" : "none";
  if (filing.appealOfId === null) return "none";
  // Of an order a part stands again only as the court words it: a person records that.
  if (ruling === "partial") return filing.orderId === null ? "stands_again" : "none";
  return ruling === "granted" ? "stands_again" : "none";
}
