import { type Check, highest, levelOf, type NumberSource, numberSources } from "@/lib/law/authority/check";
import { evidenceMissing, type KeptEvidence } from "@/lib/law/authority/evidence";
import { supervised } from "@/lib/law/emergency/emergency";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { dayIn, instantOn, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { authenticated, levelReached } from "@/lib/law/step/authenticated";
import { bearingOn } from "@/lib/law/step/bearing";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { insertAuthentication, insertSuspicion } from "@/lib/store/findings";

export interface AuthenticationFound {
  readonly checks: readonly Check[];
  /** Where the number that was called came from; null when nobody called. */
  readonly numberSource: NumberSource | null;
  readonly calledNumber?: string;
  readonly spokenTo?: string;
  readonly calledOn?: PlainDate | null;
  /** `HH:MM` in the request's zone; "" is the first minute of that day. */
  readonly calledTime?: string;
  readonly documentId?: string | null;
  readonly accountConfirmedOn?: PlainDate | null;
  /** What was done, in words. */
  readonly evidence: string;
}

/**
 * Records how the requester was authenticated, with what must be kept of each check; what was checked before counts with
 * it. A number taken from the request itself is not accepted at all; an emergency of a flagged authority not without its
 * supervisor's word.
 */
export async function authenticate(actor: Actor, on: StepOn, found: AuthenticationFound, now: Date): Promise<Taken> {
  return takeStep(actor, "authenticate", on, now, async (tx, file) => {
    const kept = await keptOf(tx, file, found, now);
    if (!kept.ok) return kept;
    const level = levelOf(found.checks, bearingOn(file, kept.value, now));
    const refusal =
      unproven(found, kept.value) ??
      authenticated(file, highest([level, levelReached(file)])) ??
      supervised(file, found.checks);
    if (refusal) return refused(refusal);
    await insertAuthentication(tx, file.id, { ...kept.value, level, byId: actor.id, at: now });
    return granted({ why: found.evidence, data: entryOf(kept.value, level) });
  });
}

/** Records a check by itself: it adds to the others, takes nothing from them, and lets nothing in. */
export async function addCheck(actor: Actor, on: StepOn, found: AuthenticationFound, now: Date): Promise<Taken> {
  return takeStep(actor, "add-check", on, now, async (tx, file) => {
    const kept = await keptOf(tx, file, found, now);
    if (!kept.ok) return kept;
    const refusal = unproven(found, kept.value);
    if (refusal) return refused(refusal);
    const level = levelOf(found.checks, bearingOn(file, kept.value, now));
    await insertAuthentication(tx, file.id, { ...kept.value, level, byId: actor.id, at: now });
    return granted({ why: found.evidence, data: entryOf(kept.value, level) });
  });
}

/**
 * Records that a check failed: the request stops as on a suspicion of fraud, for a second person to settle. Whatever it
 * rests on is kept, and nothing is asked for: a number from the message that nobody answers is a finding, too.
 */
export async function failCheckOfRequester(
  actor: Actor,
  on: StepOn,
  found: AuthenticationFound,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "record-failed-check", on, now, async (tx, file) => {
    const kept = await keptOf(tx, file, found, now);
    if (!kept.ok) return kept;
    await insertAuthentication(tx, file.id, { ...kept.value, level: "failed", byId: actor.id, at: now });
    await insertSuspicion(tx, file.id, found.evidence, actor.id, now);
    return granted({ why: found.evidence, data: entryOf(kept.value, "failed") });
  });
}

type Kept = KeptEvidence & Pick<AuthenticationFound, "checks" | "numberSource" | "evidence">;

/** What was typed as it is kept: a document of this request, a call that was made since it came. */
async function keptOf(
  tx: Tx,
  file: RequestFile,
  found: AuthenticationFound,
  now: Date,
): Promise<Result<Kept, Refusal>> {
  const { checks, numberSource, evidence } = found;
  const { documentId = null, calledOn = null, calledTime = "", calledNumber = "", spokenTo = "" } = found;
  const { accountConfirmedOn = null } = found;
  if (documentId !== null && !(await documentsOf(tx, file.id, [documentId])))
    return refused({ code: "document-unknown" });
  const calledAt = calledOn && instantOn(file.zone, calledOn, calledTime);
  if (calledAt && calledAt > now) return refused({ code: "in-the-future" });
  if (calledOn && calledOn < dayIn(file.zone, file.receivedAt)) return refused({ code: "dates-reversed" });
  if (accountConfirmedOn && accountConfirmedOn > dayIn(file.zone, now)) return refused({ code: "in-the-future" });
  return granted({
    checks,
    numberSource,
    evidence,
    documentId,
    calledAt,
    calledNumber,
    spokenTo,
    accountConfirmedOn,
  });
}

function unproven({ checks, numberSource }: AuthenticationFound, kept: Kept): Refusal | null {
  const dependent = checks.includes("call_back") && (numberSource === null || !numberSources[numberSource].independent);
  if (dependent) return { code: "number-from-the-message" };
  const check = evidenceMissing(checks, kept);
  return check && { code: "check-evidence-missing", check };
}

function entryOf({ checks, numberSource, calledNumber, spokenTo, documentId }: Kept, level: string) {
  return { level, checks: [...checks], numberSource, calledNumber, spokenTo, document: documentId };
}
