import { signedBy, writeLetter, type Letter, type LetterDesk } from "@/lib/law/shared/letter";
import { dayWithZone } from "@/lib/law/shared/letter-words";
import type { PlainDate } from "@/lib/law/shared/plain-date";

interface ErrorFacts {
  readonly reference: string;
  readonly desk: LetterDesk;
  /** The day the production left; null where it is not known here. */
  readonly deliveredOn: PlainDate | null;
  readonly zone: string;
}

/**
 * Asks whoever got a production by mistake to give it back. It names no authority and no customer: they are nobody's
 * business who was never meant to read it.
 */
export function wrongRecipientLetter(facts: ErrorFacts & { readonly concerned: string }): Letter {
  const { reference, desk, deliveredOn, zone, concerned } = facts;
  const when = deliveredOn === null ? "" : ` on ${dayWithZone(deliveredOn, zone)}`;
  return writeLetter({
    reference,
    subject: `Please return and delete data sent to you in error (${reference})`,
    greeting: "To whoever received it:",
    paragraphs: [
      `We sent you data${when} that was not meant for you. Please stop reading it now, do not use it or pass it on, return it or delete every copy, and tell us in writing that this is done and who has seen it.`,
      concerned === "" ? "This concerns everything we sent you then." : `This concerns: ${concerned}`,
      "It is confidential, and sending it to you in error gives nobody leave to use it.",
      `Please answer to ${desk.email} and quote ${reference}.`,
    ],
    facts: [{ label: "Our reference", value: reference }],
    closing: signedBy(desk),
  });
}

export interface InjuredFacts extends ErrorFacts {
  readonly customer: { readonly name: string };
  readonly foundOn: PlainDate;
  /** What of its own data was disclosed, in the desk's words. */
  readonly what: string;
}

/** Tells a customer that its data was disclosed in error. It says nothing of whose request it was, or about whom. */
export function injuredLetter(facts: InjuredFacts): Letter {
  const { reference, desk, customer, deliveredOn, foundOn, what, zone } = facts;
  const when = deliveredOn === null ? "" : ` on ${dayWithZone(deliveredOn, zone)}`;
  return writeLetter({
    reference,
    subject: `Data of yours was disclosed in error (${reference})`,
    greeting: `To ${customer.name}:`,
    paragraphs: [
      `Data of yours was disclosed${when} to somebody who should not have had it. The mistake was ours. We found it on ${dayWithZone(foundOn, zone)}, and have asked for the data to be returned and deleted.`,
      `What was disclosed: ${what}`,
      "You may owe a notice of your own to those the data is about, or to a data-protection authority; its time may run from this letter. We will help you with what you need for it.",
      `Please answer to ${desk.email} and quote ${reference}.`,
    ],
    facts: [
      { label: "Our reference", value: reference },
      { label: "Disclosed", value: deliveredOn === null ? "" : dayWithZone(deliveredOn, zone) },
      { label: "Found", value: dayWithZone(foundOn, zone) },
    ],
    closing: signedBy(desk),
  });
}
