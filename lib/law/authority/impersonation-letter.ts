import { signedBy, writeLetter, type Letter, type LetterDesk } from "@/lib/law/shared/letter";
import { dayWithZone } from "@/lib/law/shared/letter-words";
import type { PlainDate } from "@/lib/law/shared/plain-date";

export interface ImpersonationFacts {
  readonly reference: string;
  readonly desk: LetterDesk;
  readonly authority: { readonly name: string };
  /** The reference and the sender that the message gave: both may be invented. */
  readonly claimedReference: string;
  readonly claimedSender: string | null;
  readonly receivedOn: PlainDate;
  readonly zone: string;
  /** Whether anything left on it before it was found out. */
  readonly disclosed: boolean;
  /** In the desk's own words, shown to the agency; empty when there is nothing to add. */
  readonly note: string;
}

/**
 * Tells an agency that somebody wrote in its name. It names no account and no customer: whoever reads it may learn what
 * the impostor used, not what they were after.
 */
export function impersonationLetter(facts: ImpersonationFacts): Letter {
  const { reference, authority, desk, claimedReference, claimedSender } = facts;
  const when = dayWithZone(facts.receivedOn, facts.zone);
  return writeLetter({
    reference,
    subject: `Somebody wrote to us in your name (${reference})`,
    greeting: `To ${authority.name}:`,
    paragraphs: [
      `On ${when} we received a demand for customer data in your name. We checked it and are sure that it did not come from you. It has been closed${facts.disclosed ? "; something had been disclosed on it before, and we are asking it back" : ", and nothing was disclosed on it"}.`,
      "Please see whether a mailbox, an account or a number of yours is in other hands, and tell us which of your recent demands to us are genuine. Until then we accept a demand in your name only after a call to a number from an independent source.",
      facts.note,
      `Please answer to ${desk.email} and quote ${reference}. Do not use an address or a number from the message itself.`,
    ],
    facts: [
      { label: "Our reference", value: reference },
      { label: "Received", value: when },
      { label: "Reference it gave", value: claimedReference },
      { label: "Sender it gave", value: claimedSender ?? "" },
    ],
    closing: signedBy(desk),
  });
}
