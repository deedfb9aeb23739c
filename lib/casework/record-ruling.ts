import { type RulingKind, stayed, undecided } from "@/lib/law/challenge/challenge";
import { endReviewClock } from "@/lib/casework/secrecy-clocks";
import type { Actor } from "@/lib/law/permission/role";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import { saidOn } from "@/lib/law/shared/said-day";
import { granted, refused } from "@/lib/law/shared/result";
import { owePurge } from "@/lib/casework/purge-extract";
import { liftStay } from "@/lib/casework/record-stay";
import { giveEffect } from "@/lib/casework/ruling-effect";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { settleChallenge } from "@/lib/store/challenges";
import { documentsOf } from "@/lib/store/documents";
import { settleTargets } from "@/lib/store/request-moves";
import { returnProposal } from "@/lib/store/scopes";

export interface Ruled {
  readonly challengeId: string;
  readonly ruling: RulingKind;
  /** The court's order; only what was dropped needs none. */
  readonly documentId: string | null;
  readonly ruledOn: PlainDate;
  readonly note: string;
}

/** Records what became of a filing, and what it does by itself: to the accounts, or to the order it was about. */
export async function recordRuling(actor: Actor, on: StepOn, ruled: Ruled, now: Date): Promise<Taken> {
  return takeStep(actor, "record-ruling", on, now, async (tx, file) => {
    const { documentId, ruling, note } = ruled;
    const challenge = file.challenges.find((one) => one.id === ruled.challengeId && undecided(one));
    if (!challenge) return refused({ code: "challenge-unknown" });
    if (documentId === null && ruling !== "dropped") return refused({ code: "court-order-missing" });
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "document-unknown" });
    const said = saidOn(file.zone, ruled.ruledOn, now);
    if (said > now) return refused({ code: "in-the-future" });
    if (ruled.ruledOn < dayIn(file.zone, challenge.filedAt)) return refused({ code: "dates-reversed" });
    const ruledAt = latest(said, challenge.filedAt);
    const kept = { ruling, rulingDocumentId: documentId, ruledAt, ruledById: actor.id, rulingRecordedAt: now };
    await settleChallenge(tx, challenge.id, kept);
    if (challenge.stayedAt !== null && stayed(challenge, ruledAt))
      await liftStay(tx, file, challenge, latest(ruledAt, challenge.stayedAt), documentId);
    const over = ruling === "dropped" ? "The demand was withdrawn" : "The court has ruled";
    await endReviewClock(tx, file, challenge.id, { at: now, byId: actor.id, why: over });
    const effect = await giveEffect(tx, actor, file, { challenge, ruling, documentId, ruledAt }, now);
    if (!effect.ok) return effect;
    const data = { challenge: challenge.id, ruling, document: documentId, ruledAt: ruledAt.toISOString() };
    return granted({ why: note, data: { ...data, ...effect.value } });
  });
}

/** Takes back an approval that a court has narrowed; what was extracted by it must be deleted. */
export async function narrowScope(
  actor: Actor,
  on: StepOn,
  { reason }: { readonly reason: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "narrow-scope", on, now, async (tx, file) => {
    if (!file.proposal) return refused({ code: "no-proposal" });
    await returnProposal(tx, file.proposal.id, reason, actor.id, now);
    await owePurge(tx, file, now);
    return granted({ why: reason, data: { scope: file.proposal.scopeDigest } });
  });
}

/** Ends a request of which a challenge left nothing. */
export async function closeChallenged(
  actor: Actor,
  on: StepOn,
  { note }: { readonly note: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "close-challenged", on, now, async (tx, file) => {
    const open = file.targets.filter((target) => target.outcome === "pending").map((target) => target.id);
    await settleTargets(tx, open, "challenged");
    await owePurge(tx, file, now);
    return granted({ why: note, data: { targets: open } });
  });
}

const latest = (one: Date, other: Date) => (one > other ? one : other);
