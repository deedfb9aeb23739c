import { standingStrike, undone } from "@/lib/law/challenge/appeal";
import { reviewDemanded, reviewKind } from "@/lib/law/challenge/nsl-review";
import type { RequestFile } from "@/lib/law/request/file";
import { type ChallengeFacts, objectionKind } from "@/lib/law/request/track-facts";
import { keysOf } from "@/lib/law/shared/keys";

export const challengeParties = {
  us: { words: "We ourselves" },
  customer: { words: "The customer" },
  other: { words: "Somebody else who challenges it" },
  authority: { words: "The authority" },
} as const satisfies Record<ChallengeFacts["party"], { words: string }>;

/** What may be filed with a court or authority. `secrecy` ones are about one order, all others about the request. */
export const filingKinds = {
  motion_to_quash: { words: "Motion to quash", secrecy: false },
  motion_to_modify: { words: "Motion to modify", secrecy: false },
  comity_motion: { words: "Comity motion, 18 USC 2703(h)", secrecy: false },
  treaty_objection: { words: "Objection under a treaty", secrecy: false },
  article_17: { words: "Reasoned objection, Regulation (EU) 2023/1543, Article 17", secrecy: false },
  secrecy_challenge: { words: "Challenge of a secrecy order", secrecy: true },
  [reviewKind]: { words: "Demand for judicial review of a national security letter’s secrecy", secrecy: true },
  appeal: { words: "Appeal", secrecy: false },
  other_filing: { words: "Another filing", secrecy: false },
} as const satisfies Record<string, { words: string; secrecy: boolean }>;

export type FilingKind = keyof typeof filingKinds;
export const allFilingKinds = keysOf(filingKinds);

export const rulingWords = {
  granted: { words: "Granted" },
  partial: { words: "Granted in part" },
  denied: { words: "Denied" },
  dropped: { words: "Dropped by whoever filed it" },
} as const satisfies Record<NonNullable<ChallengeFacts["ruling"]>, { words: string }>;

export type RulingKind = keyof typeof rulingWords;

export function challengeWords(kind: string): string {
  const filing = allFilingKinds.find((one) => one === kind);
  return filing ? filingKinds[filing].words : "Objection without a filing";
}

export type ChallengeStanding = "objected" | "demanded" | "filed" | "stayed" | "appealed" | "reversed" | RulingKind;

export const challengeStandingWords = {
  objected: "Objected, nothing filed",
  demanded: "Demanded, the government has not gone to court",
  filed: "Filed, undecided",
  stayed: "Stayed",
  appealed: "Under appeal",
  reversed: "Reversed on appeal",
  granted: "Granted",
  partial: "Granted in part",
  denied: "Denied",
  dropped: "Dropped",
} as const satisfies Record<ChallengeStanding, string>;

export function challengeStanding(
  challenge: ChallengeFacts,
  others: readonly ChallengeFacts[],
  now: Date,
): ChallengeStanding {
  if (challenge.kind === objectionKind) return "objected";
  if (stayed(challenge, now)) return "stayed";
  if (reviewDemanded(challenge)) return "demanded";
  if (challenge.ruling === null) return "filed";
  if (others.some((one) => one.appealOfId === challenge.id && undecided(one))) return "appealed";
  return undone(challenge, others) ? "reversed" : challenge.ruling;
}

/** Filed, and not yet ruled upon. */
export function undecided(challenge: ChallengeFacts): boolean {
  return challenge.ruling === null && challenge.kind !== objectionKind;
}

/** What a court may stay the request on: a demand for review is about a letter’s secrecy, and stays nothing of ours. */
export function stayable(challenge: ChallengeFacts): boolean {
  return undecided(challenge) && challenge.kind !== reviewKind;
}

/** Whether a court stays the request on this filing now. */
export function stayed({ stayedAt, stayEndsAt }: ChallengeFacts, now: Date): boolean {
  return stayedAt !== null && stayedAt <= now && (stayEndsAt === null || stayEndsAt > now);
}

export function stayInForce(file: Pick<RequestFile, "challenges">, now: Date): ChallengeFacts | null {
  return file.challenges.find((one) => stayed(one, now)) ?? null;
}

/** Our own filing against the request itself. One against its secrecy alone leaves the demand as it is. */
export function ownUndecided(file: Pick<RequestFile, "challenges">): ChallengeFacts | null {
  return file.challenges.find((one) => one.party === "us" && one.orderId === null && undecided(one)) ?? null;
}

/** A court said what may be compelled after the scope was proposed: nothing goes by that scope. */
export function narrowedSince(file: Pick<RequestFile, "challenges">): boolean {
  return file.challenges.some((one) => one.unheeded);
}

/** Nothing is left to answer, because a challenge succeeded; nor is anything that was reopened while its ruling stands. */
export function struckDown(file: Pick<RequestFile, "targets" | "challenges" | "processes">): boolean {
  if (standingStrike(file) !== null) return true;
  return (
    file.targets.some((target) => target.outcome === "challenged") &&
    file.targets.every((target) => target.outcome !== "pending")
  );
}
