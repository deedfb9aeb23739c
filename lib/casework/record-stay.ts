import { sideOf } from "@/lib/law/challenge/appeal";
import { stayable, stayed } from "@/lib/law/challenge/challenge";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { afterDay, saidOn } from "@/lib/law/shared/said-day";
import { granted, refused } from "@/lib/law/shared/result";
import { pauseClocks, resumeClocks } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { endStayAt, placeStay } from "@/lib/store/challenges";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";

export interface StayOrdered {
  readonly challengeId: string;
  readonly stayedOn: PlainDate;
  /** The last day of the stay; null: until the court says otherwise. */
  readonly endsOn: PlainDate | null;
  readonly documentId: string;
  readonly note: string;
}

/** Records that a court stays the request: clocks stand still from that day. A later order may extend one that has an end. */
export async function recordStay(actor: Actor, on: StepOn, stay: StayOrdered, now: Date): Promise<Taken> {
  return takeStep(actor, "record-stay", on, now, async (tx, file) => {
    const { documentId, note } = stay;
    const challenge = file.challenges.find((one) => one.id === stay.challengeId && stayable(one));
    if (!challenge) return refused({ code: "challenge-unknown" });
    if (sideOf(challenge) === "for") return refused({ code: "stay-of-ruling" });
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "court-order-missing" });
    const endsAt = stay.endsOn === null ? null : afterDay(file.zone, stay.endsOn);
    const extended = challenge.stayedAt !== null;
    if (extended && challenge.stayEndsAt === null) return refused({ code: "stay-without-end" });
    if (extended && !stayed(challenge, now)) return refused({ code: "stay-over" });
    const from = challenge.stayEndsAt ?? saidOn(file.zone, stay.stayedOn, now);
    if (!extended && from > now) return refused({ code: "in-the-future" });
    if (endsAt !== null && endsAt <= from) return refused({ code: "dates-reversed" });
    if (extended) await endStayAt(tx, challenge.id, endsAt, null);
    else await placeStay(tx, challenge.id, { stayedAt: from, stayDocumentId: documentId, stayEndsAt: endsAt });
    const pause = { basis: "court_stay" as const, words: note, documentId, subjectId: challenge.id, byId: actor.id };
    const pauseId = await pauseClocks(tx, file, { ...pause, at: from });
    if (endsAt !== null) await resumeClocks(tx, file, pauseId, endsAt);
    const data = { challenge: challenge.id, document: documentId, from: from.toISOString() };
    return granted({ why: note, data: { ...data, to: endsAt?.toISOString() ?? null, extended } });
  });
}

export interface StayEnded {
  readonly challengeId: string;
  readonly endedOn: PlainDate;
  readonly documentId: string | null;
  readonly note: string;
}

/** Records that a stay ended before the challenge is decided, or before its own last day. */
export async function endStay(actor: Actor, on: StepOn, ended: StayEnded, now: Date): Promise<Taken> {
  return takeStep(actor, "end-stay", on, now, async (tx, file) => {
    const { challengeId, documentId, endedOn, note } = ended;
    const challenge = file.challenges.find((one) => one.id === challengeId && stayed(one, now));
    if (!challenge?.stayedAt) return refused({ code: "challenge-unknown" });
    if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
      return refused({ code: "document-unknown" });
    const at = saidOn(file.zone, endedOn, now);
    if (at > now) return refused({ code: "in-the-future" });
    if (at < challenge.stayedAt) return refused({ code: "dates-reversed" });
    await liftStay(tx, file, challenge, at, documentId);
    return granted({ why: note, data: { challenge: challengeId, document: documentId, to: at.toISOString() } });
  });
}

/** Ends a stay and lets run on what stood still by it. */
export async function liftStay(
  tx: Tx,
  file: RequestFile,
  challenge: ChallengeFacts,
  at: Date,
  documentId: string | null,
): Promise<void> {
  await endStayAt(tx, challenge.id, at, documentId);
  const lasting = file.pauses.filter(
    (one) => one.basis === "court_stay" && one.subjectId === challenge.id && (one.toAt === null || one.toAt > at),
  );
  // One that was to begin only later, as an extension, ends where it would have begun.
  for (const pause of lasting) await resumeClocks(tx, file, pause.id, pause.fromAt > at ? pause.fromAt : at);
}
