import {
  inItsTime,
  type RefusalGround,
  restrictedAfterDelivery,
  restrictionLetter,
} from "@/lib/law/epoc/enforcing-refusal";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { type Arrival, arrivedAt } from "@/lib/law/shared/arrival";
import { dayIn } from "@/lib/law/shared/plain-date";
import { granted, refused } from "@/lib/law/shared/result";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { endClocks } from "@/lib/casework/run-clocks";
import type { ClockEnd } from "@/lib/store/clocks";
import type { Tx } from "@/lib/store/database";
import { documentsOf } from "@/lib/store/documents";
import { keepClearance, keepEnforcingRefusal } from "@/lib/store/epoc";
import { readLetterFacts } from "@/lib/store/letter-facts";
import { queueLetter, readLetterhead } from "@/lib/store/messages";

export interface Clearance {
  /** The enforcing authority's own writing. */
  readonly documentId: string;
  readonly note: string;
}

/** Records that the enforcing authority raises no ground: the gate before delivery opens at once. */
export async function recordClearance(
  actor: Actor,
  on: StepOn,
  { documentId, note }: Clearance,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "record-clearance", on, now, async (tx, file) => {
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    await keepClearance(tx, readingOf(file), documentId, now);
    await endEnforcingClocks(tx, file, { at: now, byId: actor.id, why: "The enforcing authority cleared it" });
    return granted({ why: note, data: { document: documentId } });
  });
}

export interface EnforcingRefusal extends Clearance, Arrival {
  readonly grounds: readonly RefusalGround[];
}

/**
 * Records that the enforcing authority refuses: in its time or not, by when its writing reached us. Nothing leaves any
 * more; where data had left in an emergency, the restriction is on the record and the issuing authority is told to
 * delete or restrict it.
 */
export async function recordEnforcingObjection(
  actor: Actor,
  on: StepOn,
  { grounds, documentId, note, ...arrival }: EnforcingRefusal,
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "record-enforcing-objection", on, now, async (tx, file) => {
    if (!(await documentsOf(tx, file.id, [documentId]))) return refused({ code: "writing-missing" });
    const arrived = arrivedAt(file.zone, arrival, { notBefore: file.receivedAt, now });
    if (!arrived.ok) return arrived;
    const at = arrived.value;
    await keepEnforcingRefusal(tx, readingOf(file), { grounds, documentId, at });
    await endEnforcingClocks(tx, file, { at: now, byId: actor.id, why: "The enforcing authority refused" });
    const refusedNow = file.epoc && { ...file, epoc: { ...file.epoc, objectedAt: at } };
    const restricted = refusedNow !== null && restrictedAfterDelivery(refusedNow);
    const told = restricted && (await tellIssuer(tx, file, grounds, { refusedAt: at, now }));
    const said = { grounds: [...grounds], document: documentId, arrivedAt: at.toISOString() };
    return granted({ why: note, data: { ...said, inTime: inItsTime(file, at), restricted, letter: told } });
  });
}

/** The guards let nobody here whose request has no certificate that was read. */
const readingOf = ({ id, epoc }: RequestFile) => ({ requestId: id, process: epoc?.process ?? 1 });

async function endEnforcingClocks(tx: Tx, file: RequestFile, end: ClockEnd): Promise<void> {
  for (const rule of ["EPOC_ENF_10D", "EPOC_ENF_96H"] as const) await endClocks(tx, file, { rule }, end);
}

/** False: the authority has no address, and somebody must tell it another way. */
async function tellIssuer(
  tx: Tx,
  file: RequestFile,
  grounds: readonly RefusalGround[],
  { refusedAt, now }: { readonly refusedAt: Date; readonly now: Date },
): Promise<boolean> {
  const facts = await readLetterFacts(tx, file.id);
  const recipient = facts.authority.email;
  if (recipient === null) return false;
  const day = (at: Date) => dayIn(file.zone, at);
  const letter = restrictionLetter({
    ...facts,
    desk: await readLetterhead(tx),
    grounds,
    deliveredOn: day(file.production?.deliveredAt ?? now),
    refusedOn: day(refusedAt),
  });
  await queueLetter(tx, { requestId: file.id, kind: "claw_back", recipient, letter, at: now });
  return true;
}
