import { incidentKinds, type IncidentKind } from "@/lib/law/incident/incident";
import { signedBy, writeLetter, type Letter, type LetterDesk } from "@/lib/law/shared/letter";
import { dayWithZone } from "@/lib/law/shared/letter-words";
import type { PlainDate } from "@/lib/law/shared/plain-date";

export interface ClawBackFacts {
  readonly reference: string;
  readonly desk: LetterDesk;
  readonly authority: { readonly name: string; readonly reference: string | null };
  readonly kind: IncidentKind;
  /** The day the production left; null where it is not known here. */
  readonly deliveredOn: PlainDate | null;
  readonly zone: string;
  /** What of it must go, in the desk's own words; empty: all of it. */
  readonly concerned: string;
}

/**
 * Asks an authority to give back what it should not have. It names no customer: whose data it was is not said twice.
 */
export function clawBackLetter(facts: ClawBackFacts): Letter {
  const { reference, authority, desk, concerned } = facts;
  const theirs = authority.reference === null ? "" : ` (your reference ${authority.reference})`;
  const when = facts.deliveredOn === null ? "" : ` of ${dayWithZone(facts.deliveredOn, facts.zone)}`;
  return writeLetter({
    reference,
    subject: `Please return and delete data sent in error (${reference})`,
    greeting: `To ${authority.name}:`,
    paragraphs: [
      `Our answer${when} to your request${theirs} was wrong: ${incidentKinds[facts.kind].letter}. Please stop reading it now, do not use it or pass it on, return it or delete every copy, and tell us in writing that this is done and who has seen it.`,
      concerned === ""
        ? "This concerns the whole production. We will send what you are entitled to anew."
        : `This concerns: ${concerned}`,
      "Nothing in what was sent in error is disclosed with our consent, and its disclosure waives no right of those whose data it is.",
      `Please answer to ${desk.email} and quote ${reference}.`,
    ],
    facts: [
      { label: "Our reference", value: reference },
      { label: "Your reference", value: authority.reference ?? "" },
      { label: "Delivered", value: facts.deliveredOn === null ? "" : dayWithZone(facts.deliveredOn, facts.zone) },
    ],
    closing: signedBy(desk),
  });
}
