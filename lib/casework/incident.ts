import { randomUUID } from "node:crypto";
import { clawBackLetter } from "@/lib/law/incident/claw-back-letter";
import { type CustomerTold, type IncidentKind, incidentKinds } from "@/lib/law/incident/incident";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { dayIn, instantOn, type PlainDate } from "@/lib/law/shared/plain-date";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { insertNote } from "@/lib/store/findings";
import { insertIncident, lastDelivery, settleIncidentRow } from "@/lib/store/incidents";
import { readLetterFacts } from "@/lib/store/letter-facts";
import { queueLetter, readLetterhead } from "@/lib/store/messages";
import { oweNotices } from "@/lib/store/notices";

export interface FoundWrong {
  readonly kind: IncidentKind;
  /** What happened, for the desk; the authority does not read it. */
  readonly what: string;
  readonly foundOn: PlainDate;
  /** `HH:MM` in the request's zone; "" counts from the first minute of the day. */
  readonly foundTime: string;
  /** What of the production must go, in words for the authority; "" is all of it. */
  readonly concerned: string;
}

/**
 * Records that something left which should not have: the authority is asked to give it back, the breach clock runs
 * from when it was found, an erratum stands on the record, and every customer of the request is owed a notice.
 */
export async function reportIncident(actor: Actor, on: StepOn, found: FoundWrong, now: Date): Promise<Taken> {
  return takeStep(actor, "report-incident", on, now, async (tx, file) => {
    const foundAt = instantOn(file.zone, found.foundOn, found.foundTime);
    const deliveredAt = await lastDelivery(tx, file.id);
    if (foundAt === null || foundAt > now) return refused({ code: "in-the-future" });
    if (deliveredAt !== null && found.foundOn < dayIn(file.zone, deliveredAt))
      return refused({ code: "dates-reversed" });
    const id = randomUUID();
    const { kind, what } = found;
    await insertIncident(tx, { id, requestId: file.id, kind, what, foundAt, reportedById: actor.id, reportedAt: now });
    await startClock(tx, file, "BREACH_72H", { at: foundAt, subjectId: id });
    await insertNote(tx, file.id, `Erratum: ${incidentKinds[kind].words}. ${what}`, actor.id, now);
    await oweNotices(tx, file, now);
    const letter = await clawBack(tx, file, found, deliveredAt, now);
    return granted({ why: what, data: { incident: id, kind, found: foundAt.toISOString(), letter } });
  });
}

/** Queues the letter, and says whether there was an address to send it to. */
async function clawBack(
  tx: Tx,
  file: RequestFile,
  { kind, concerned }: FoundWrong,
  deliveredAt: Date | null,
  at: Date,
): Promise<boolean> {
  const { authority, reference, zone } = await readLetterFacts(tx, file.id);
  const deliveredOn = deliveredAt === null ? null : dayIn(zone, deliveredAt);
  const desk = await readLetterhead(tx);
  const letter = clawBackLetter({ reference, desk, authority, kind, deliveredOn, zone, concerned });
  const { email: recipient } = authority;
  if (recipient) await queueLetter(tx, { requestId: file.id, kind: "claw_back", recipient, letter, at });
  return recipient !== null;
}

export interface IncidentEnd {
  readonly incidentId: string;
  readonly customerTold: CustomerTold;
  readonly settlement: string;
}

/** Ends an incident with what became of it and of the duty to tell the customer. The clock of the breach stops. */
export async function settleIncident(actor: Actor, on: StepOn, end: IncidentEnd, now: Date): Promise<Taken> {
  return takeStep(actor, "settle-incident", on, now, async (tx, file) => {
    const { incidentId, customerTold, settlement } = end;
    const open = file.incidents.find((one) => one.id === incidentId && one.settledAt === null);
    if (!open) return refused({ code: "not-apt" });
    await settleIncidentRow(tx, open.id, { settledById: actor.id, settledAt: now, settlement, customerTold });
    await endClocks(tx, file, { rule: "BREACH_72H", subjectId: open.id }, { at: now, byId: actor.id, why: settlement });
    return granted({ why: settlement, data: { incident: open.id, customerTold } });
  });
}
