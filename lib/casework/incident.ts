import { randomUUID } from "node:crypto";
import { clawBackLetter } from "@/lib/law/incident/claw-back-letter";
import {
  type CustomerTold,
  type IncidentKind,
  incidentKinds,
  injuredRefused,
  injuredUntold,
} from "@/lib/law/incident/incident";
import { injuredLetter, wrongRecipientLetter } from "@/lib/law/incident/incident-letters";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { dayIn, instantOn, type PlainDate } from "@/lib/law/shared/plain-date";
import { orderInForce } from "@/lib/law/secrecy/secrecy";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks, startClock } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { insertNote } from "@/lib/store/findings";
import { customerNamed, insertIncident, lastDelivery, setInjuredTold, settleIncidentRow } from "@/lib/store/incidents";
import { noticeContact, readLetterFacts } from "@/lib/store/letter-facts";
import { queueLetter, readLetterhead } from "@/lib/store/messages";
import { oweNotices } from "@/lib/store/notices";

export interface FoundWrong {
  readonly kind: IncidentKind;
  /** What happened, for the desk; the authority does not read it. */
  readonly what: string;
  readonly foundOn: PlainDate;
  /** `HH:MM` in the request's zone; "" counts from the first minute of the day. */
  readonly foundTime: string;
  /** What of the production must go, in words for whoever got it; "" is all of it. */
  readonly concerned: string;
  /** Whose data it was, of the register: also one whom the request does not name; null while nobody knows. */
  readonly customerId?: string | null;
  /** The wrong recipient's address; "" where it is not known, or the authority itself got it. */
  readonly recipientEmail?: string;
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
    const { kind, what, customerId = null } = found;
    if (customerId !== null && !(await customerNamed(tx, customerId)))
      return refused({ code: "customer-not-known", name: "", place: 0 });
    const by = { reportedById: actor.id, reportedAt: now };
    await insertIncident(tx, { id, requestId: file.id, kind, what, foundAt, customerId, ...by });
    await startClock(tx, file, "BREACH_72H", { at: foundAt, subjectId: id });
    await insertNote(tx, file.id, `Erratum: ${incidentKinds[kind].words}. ${what}`, actor.id, now);
    await oweNotices(tx, file, now);
    const letter = await clawBack(tx, file, found, deliveredAt, now);
    return granted({
      why: what,
      data: { incident: id, kind, found: foundAt.toISOString(), letter, customer: customerId },
    });
  });
}

/** Queues the letter to whoever got what they should not have, and says whether there was an address to send it to. */
async function clawBack(
  tx: Tx,
  file: RequestFile,
  { kind, concerned, recipientEmail = "" }: FoundWrong,
  deliveredAt: Date | null,
  at: Date,
): Promise<boolean> {
  const { authority, reference, zone } = await readLetterFacts(tx, file.id);
  const deliveredOn = deliveredAt === null ? null : dayIn(zone, deliveredAt);
  const desk = await readLetterhead(tx);
  if (kind === "wrong_recipient") {
    const letter = wrongRecipientLetter({ reference, desk, deliveredOn, zone, concerned });
    if (recipientEmail)
      await queueLetter(tx, { requestId: file.id, kind: "claw_back", recipient: recipientEmail, letter, at });
    return recipientEmail !== "";
  }
  const letter = clawBackLetter({ reference, desk, authority, kind, deliveredOn, zone, concerned });
  const { email: recipient } = authority;
  if (recipient) await queueLetter(tx, { requestId: file.id, kind: "claw_back", recipient, letter, at });
  return recipient !== null;
}

export interface Injured {
  readonly incidentId: string;
  readonly customerId: string;
  /** What was disclosed, in words for the customer. */
  readonly what: string;
}

/** Writes to the customer whose data it was. Once named, an incident's customer stays; nothing is sent under secrecy. */
export async function tellInjured(actor: Actor, on: StepOn, told: Injured, now: Date): Promise<Taken> {
  return takeStep(actor, "tell-injured", on, now, async (tx, file) => {
    const { incidentId, customerId, what } = told;
    const open = file.incidents.find((one) => one.id === incidentId && injuredUntold(one));
    if (!open || (open.customerId ?? customerId) !== customerId) return refused({ code: "not-apt" });
    const customer = await customerNamed(tx, customerId);
    if (!customer) return refused({ code: "customer-not-known", name: "", place: 0 });
    const contact = await noticeContact(tx, customerId);
    if (!contact) return refused({ code: "notice-address-missing", customer: customer.name });
    const { reference, zone, authority, targets } = await readLetterFacts(tx, file.id);
    const others = [
      authority.name,
      ...targets.flatMap((one) => (one.customer?.id === customerId ? [] : [one.account])),
    ];
    const named = others.find((one) => what.toLowerCase().includes(one.toLowerCase()));
    if (named !== undefined) return refused({ code: "names-another-customer", found: named });
    const deliveredAt = await lastDelivery(tx, file.id);
    const deliveredOn = deliveredAt === null ? null : dayIn(zone, deliveredAt);
    const desk = await readLetterhead(tx);
    const letter = injuredLetter({
      reference,
      desk,
      customer,
      deliveredOn,
      foundOn: dayIn(zone, open.foundAt),
      what,
      zone,
    });
    await queueLetter(tx, { requestId: file.id, kind: "incident_notice", recipient: contact.email, letter, at: now });
    await setInjuredTold(tx, open.id, customerId, now);
    return granted({ why: what, data: { incident: open.id, customer: customerId } });
  });
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
    const refusal = injuredRefused(open, customerTold, orderInForce(file.orders, now) !== null);
    if (refusal) return refused(refusal);
    await settleIncidentRow(tx, open.id, { settledById: actor.id, settledAt: now, settlement, customerTold });
    await endClocks(tx, file, { rule: "BREACH_72H", subjectId: open.id }, { at: now, byId: actor.id, why: settlement });
    return granted({ why: settlement, data: { incident: open.id, customerTold } });
  });
}
