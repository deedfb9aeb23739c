import { type AnnexThreeGroundCode, annexThreeGrounds, effectOf } from "@/lib/law/epoc/annex-three";
import { type Letter, type LetterDesk, signedBy, writeLetter } from "@/lib/law/shared/letter";
import { dayWithZone } from "@/lib/law/shared/letter-words";
import type { PlainDate } from "@/lib/law/shared/plain-date";

/** What a letter to an issuing authority says of its order. It names no customer: the authority may not know it. */
export interface OrderFacts {
  readonly reference: string;
  readonly desk: LetterDesk;
  readonly authority: { readonly name: string; readonly reference: string | null };
  /** In words, as a sentence has it. */
  readonly instrument: string;
  readonly receivedOn: PlainDate;
  readonly zone: string;
}

export interface AnnexThreeFacts extends OrderFacts {
  readonly grounds: readonly AnnexThreeGroundCode[];
  /** What exactly is missing, wrong, impossible or in conflict: the authority reads it. */
  readonly note: string;
  /** The end of the five days; null where no ground has them. */
  readonly answerBy: PlainDate | null;
  /** Whether a copy of the data is kept. */
  readonly kept: boolean;
}

/** The form of Annex III as a letter: every ground at once, so that the authority need not be asked twice. */
export function annexThreeLetter({ grounds, note, answerBy, kept, ...facts }: AnnexThreeFacts): Letter {
  const { suspends } = effectOf(grounds);
  const theirs = facts.authority.reference === null ? "" : ` (your reference ${facts.authority.reference})`;
  return writeLetter({
    reference: facts.reference,
    subject: `Form under Annex III to your order (${facts.reference})`,
    greeting: `To ${facts.authority.name}:`,
    paragraphs: [
      `We cannot carry out ${facts.instrument}${theirs} as it stands, and tell you so on the form of Annex III to Regulation (EU) 2023/1543.${answerBy === null ? "" : ` Please answer by the end of ${dayWithZone(answerBy, facts.zone)}.`}`,
      ...grounds.map((code) => `${annexThreeGrounds[code].says} ${annexThreeGrounds[code].asks}`),
      note,
      suspends
        ? "Until you answer, our duty to produce the data stands still."
        : "Our duty to produce the data does not stand still for this.",
      kept ? "We keep a copy of the data meanwhile." : "No copy of the data has been made for this order so far.",
    ],
    facts: [
      { label: "Our reference", value: facts.reference },
      { label: "Your reference", value: facts.authority.reference ?? "" },
      { label: "Order received", value: dayWithZone(facts.receivedOn, facts.zone) },
      { label: "Grounds", value: grounds.map((code) => annexThreeGrounds[code].words).join("; ") },
      { label: "Rules", value: [...new Set(grounds.map((code) => annexThreeGrounds[code].source))].join("; ") },
      { label: "Answer by", value: answerBy === null ? "" : dayWithZone(answerBy, facts.zone) },
    ],
    closing: signedBy(facts.desk),
  });
}
