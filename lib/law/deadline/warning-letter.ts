import { type Letter, type LetterDesk, signedBy, writeLetter } from "@/lib/law/shared/letter";

/**
 * What a person of the desk is told by mail when a clock runs out: the reference and the clock, and nothing of the case.
 * In the national-security compartment not even which clock.
 */
export function warningLetter(told: {
  readonly reference: string;
  readonly words: string;
  readonly expired: boolean;
  readonly walled: boolean;
  readonly desk: LetterDesk;
}): Letter {
  const { reference, words, expired, walled, desk } = told;
  const what = walled ? "A clock of this request needs you" : words;
  return writeLetter({
    reference,
    subject: `${expired ? "Over" : "Soon over"}: ${reference}, ${what}`,
    greeting: `About ${reference}:`,
    paragraphs: [`${what}.`, "Sign in to see the request and why the clock ends when it does."],
    facts: [],
    closing: signedBy(desk),
  });
}
