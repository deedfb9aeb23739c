import { levelNeeded, reaches } from "@/lib/law/authority/check";
import {
  certificateRead,
  enforcingClock,
  newestReceivedAt,
  type ProcessorReason,
  validatedLater,
} from "@/lib/law/epoc/certificate";
import { newestProcess } from "@/lib/law/request/open-items";
import { enforcingStart } from "@/lib/law/epoc/enforcing-start";
import type { NotNotified } from "@/lib/law/epoc/notification";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { dueClock } from "@/lib/law/request/due-clock";
import { clockIn } from "@/lib/law/request/rule-set";
import { dayIn, endOfDay, plainDate, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused } from "@/lib/law/shared/result";
import { levelReached } from "@/lib/law/step/authenticated";
import { followRefrain } from "@/lib/casework/follow-refrain";
import { endClocks, replaceDue, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { type Certificate, keepCertificate, setEmergency } from "@/lib/store/epoc";

export interface CertificateRead extends Omit<Certificate, "processorReason" | "refrainReason" | "notNotifiedBecause"> {
  readonly processorReason: ProcessorReason | "none";
  /** The certificate's short justification; "" where it asks nothing of the kind. */
  readonly refrainReason: string;
  /** Why no enforcing authority was notified; `none`: one was, or it gives no reason. */
  readonly notNotifiedBecause: NotNotified | "none";
  /** It was issued first, and says that its validation follows. */
  readonly validationFollows?: boolean;
}

/**
 * Records what a European Production Order says beside its demand, and starts the enforcing authority's clock that
 * follows from it. Reading it anew starts that clock anew. Each later process brings a certificate of its own, whose
 * clocks run from its own receipt.
 */
export async function readEpoc(actor: Actor, on: StepOn, read: CertificateRead, now: Date): Promise<Taken> {
  return takeStep(actor, "read-epoc", on, now, async (tx, file) => {
    // A box without its justification asks for nothing: the customer would go untold on nobody's word.
    if (read.refrain && read.refrainReason === "") return refused({ code: "reason-missing" });
    const { validationFollows = false, ...said } = read;
    if (validationFollows && !validatedLater(file, read.emergency)) return refused({ code: "validation-comes-first" });
    const weak = read.emergency ? weaklyAuthenticated(file) : null;
    if (weak !== null) return refused(weak);
    const certificate = {
      ...said,
      processorReason: read.processorReason === "none" ? null : read.processorReason,
      refrainReason: read.refrain ? read.refrainReason : null,
      enforcingNotifiedOn: read.enforcingNotified ? read.enforcingNotifiedOn : null,
      notNotifiedBecause: read.enforcingNotified || read.notNotifiedBecause === "none" ? null : read.notNotifiedBecause,
    };
    const misdated = notifiedWhen(file, certificate.enforcingNotifiedOn, now);
    if (misdated !== null) return refused(misdated);
    const reading = { requestId: file.id, process: newestProcess(file) };
    await keepCertificate(tx, reading, certificate, { id: actor.id, at: now });
    if (read.emergency !== file.emergency) await changeEmergency(tx, file, read.emergency, { byId: actor.id, at: now });
    await runEnforcingClock(tx, file, certificate, { byId: actor.id, at: now });
    await runValidationClock(tx, file, validationFollows, { byId: actor.id, at: now });
    const followed = await followRefrain(tx, actor, file, certificate.refrainReason, now);
    if (!followed.ok) return followed;
    const { refrainReason: _inItsOwnEntry, ...recorded } = certificate;
    return granted({ why: "", data: { ...recorded, process: reading.process, validationFollows } });
  });
}

/** An emergency that shows itself after authentication needs what an emergency needs. */
function weaklyAuthenticated(file: RequestFile): Refusal | null {
  const needs = levelNeeded({ ...file, emergency: true });
  const level = levelReached(file);
  const notYet = file.stage === "received" || file.suspicion !== null;
  if (file.emergency || notYet || reaches(level, needs)) return null;
  return { code: "weak-authentication", level, needs };
}

/** Nobody is notified of an order before it is issued; of a day to come nothing is believed. */
function notifiedWhen({ zone, issuedOn }: RequestFile, on: PlainDate | null, now: Date): Refusal | null {
  if (on === null) return null;
  if (on > dayIn(zone, now)) return { code: "in-the-future" };
  return issuedOn !== null && on < issuedOn ? { code: "dates-reversed" } : null;
}

/** Eight hours or ten days: the certificate decides, whatever intake had ticked. */
async function changeEmergency(
  tx: Tx,
  file: RequestFile,
  emergency: boolean,
  by: { readonly byId: string; readonly at: Date },
): Promise<void> {
  await setEmergency(tx, file.id, emergency);
  const due = dueClock(file.rules, { instrumentCode: file.instrumentCode, emergency, dueOn: null });
  const end = { ...by, why: "The certificate says otherwise" };
  if (due) await replaceDue(tx, file, due, { startedAt: newestReceivedAt(file), end });
}

async function runEnforcingClock(
  tx: Tx,
  file: RequestFile,
  certificate: Certificate,
  by: { readonly byId: string; readonly at: Date },
): Promise<void> {
  const anew = certificateRead(file);
  // What left in an emergency may still be objected to, whatever a later process asks.
  for (const rule of anew ? (["EPOC_ENF_10D", "EPOC_ENF_96H"] as const) : (["EPOC_ENF_10D"] as const))
    await endClocks(tx, file, { rule }, { ...by, why: "The certificate was read anew" });
  const clock = enforcingClock(file, certificate);
  const settled = anew ? (file.epoc?.clearedAt ?? file.epoc?.objectedAt ?? null) : null;
  if (clock === null || settled !== null) return;
  const counted = { zone: file.zone, receivedAt: newestReceivedAt(file) };
  const start = enforcingStart(certificate.enforcingNotifiedOn, clockIn(file.rules, clock.rule).unit, counted);
  await startClock(tx, file, clock.rule, { ...start, gate: clock.gate });
}

/** Theirs: within two days the order is validated or withdrawn. Counted from the end of its day, or from receipt if sooner. */
async function runValidationClock(
  tx: Tx,
  file: RequestFile,
  follows: boolean,
  by: { readonly byId: string; readonly at: Date },
): Promise<void> {
  await endClocks(tx, file, { rule: "EPOC_VALIDATE_48H" }, { ...by, why: "The certificate was read anew" });
  if (!follows) return;
  const day = file.issuedOn === null ? null : plainDate(file.issuedOn);
  const issued = day === null ? file.receivedAt : endOfDay(file.zone, day);
  const at = issued < file.receivedAt ? issued : file.receivedAt;
  await startClock(tx, file, "EPOC_VALIDATE_48H", { at });
}
