import {
  defectWords,
  rejectionWords,
  type DefectCode,
  type RejectionReason,
} from "@/lib/law/authority/authority-letters-words";
import { signedBy, writeLetter, type Letter, type LetterDesk, type LetterFact } from "@/lib/law/shared/letter";
import { dayWithZone } from "@/lib/law/shared/letter-words";
import type { PlainDate } from "@/lib/law/shared/plain-date";

/** What both answers to an authority say of its request. They never name a customer: the authority may not know it. */
export interface AnswerFacts {
  readonly reference: string;
  readonly desk: LetterDesk;
  readonly authority: { readonly name: string; readonly reference: string | null };
  /** In words, as a sentence has it: `a search warrant`. */
  readonly instrument: string;
  readonly receivedOn: PlainDate;
  readonly zone: string;
  /** Whether something left before: an answer to later process, or one after a reopening. */
  readonly delivered: boolean;
}

export interface DeficiencyFacts extends AnswerFacts {
  readonly defects: readonly [DefectCode, ...DefectCode[]];
  /** Counsel's own words, shown to the authority; empty when the codes say all. */
  readonly note: string;
  readonly answerBy: PlainDate;
}

export interface RejectionFacts extends AnswerFacts {
  readonly reason: RejectionReason;
  readonly note: string;
}

/** Sends an instrument back to be mended: one list, so that the authority need not be asked twice. */
export function deficiencyLetter(facts: DeficiencyFacts): Letter {
  return writeLetter({
    reference: facts.reference,
    subject: `Your request cannot be answered as it stands (${facts.reference})`,
    greeting: `To ${facts.authority.name}:`,
    paragraphs: [
      `We cannot act on ${facts.instrument}${theirReference(facts)} as it stands. Please mend what is listed below and send the instrument again by the end of ${dayWithZone(facts.answerBy, facts.zone)}; if we hear nothing by then, we may close the request.`,
      ...facts.defects.map((defect) => `${defectWords[defect].wrong} ${defectWords[defect].mend}`),
      facts.note,
      `${whatLeft(facts)} Only a new or amended instrument mends a defect; an explanation by telephone does not.`,
    ],
    facts: [
      ...answerFacts(facts),
      { label: "To be mended", value: facts.defects.map((defect) => defectWords[defect].name).join("; ") },
      { label: "Answer by", value: dayWithZone(facts.answerBy, facts.zone) },
    ],
    closing: signedBy(facts.desk),
  });
}

/** Tells an authority that its request ends here, why, and which way remains open to it. */
export function rejectionLetter(facts: RejectionFacts): Letter {
  const words = rejectionWords[facts.reason];
  return writeLetter({
    reference: facts.reference,
    subject: `Your request is rejected (${facts.reference})`,
    greeting: `To ${facts.authority.name}:`,
    paragraphs: [
      `We reject ${facts.instrument}${theirReference(facts)}: ${words.why}. ${words.way}`,
      facts.note,
      `${whatLeft(facts)} We have closed the request. If you hold the rejection to be wrong, write to ${facts.desk.email} and quote ${facts.reference}; no time limit of ours runs for that.`,
    ],
    facts: [...answerFacts(facts), { label: "Ground", value: words.name }],
    closing: signedBy(facts.desk),
  });
}

function whatLeft({ delivered }: AnswerFacts): string {
  return delivered ? "We disclose nothing beyond what we sent you before." : "We have disclosed nothing.";
}

function answerFacts(facts: AnswerFacts): readonly LetterFact[] {
  return [
    { label: "Our reference", value: facts.reference },
    { label: "Your reference", value: facts.authority.reference ?? "" },
    { label: "Instrument", value: facts.instrument },
    { label: "Received", value: dayWithZone(facts.receivedOn, facts.zone) },
  ];
}

function theirReference({ authority }: AnswerFacts): string {
  return authority.reference === null ? "" : ` (your reference ${authority.reference})`;
}
