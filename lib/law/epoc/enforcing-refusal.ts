import type { OrderFacts } from "@/lib/law/epoc/annex-three-letter";
import type { RequestFile } from "@/lib/law/request/file";
import { keysOf } from "@/lib/law/shared/keys";
import { type Letter, signedBy, writeLetter } from "@/lib/law/shared/letter";
import { dayWithZone, listed } from "@/lib/law/shared/letter-words";
import type { PlainDate } from "@/lib/law/shared/plain-date";

/** Why an enforcing authority may refuse. Source: Regulation (EU) 2023/1543, Article 12(1). */
export const refusalGrounds = {
  immunity_press: "An immunity, a privilege or the freedom of the press protects the data",
  fundamental_rights: "Carrying it out would manifestly breach a fundamental right",
  ne_bis_in_idem: "The person was already finally judged for the same acts",
  dual_criminality: "The act is no offence in the enforcing State, nor on the list of Annex IV",
} as const satisfies Record<string, string>;

export type RefusalGround = keyof typeof refusalGrounds;
export const allRefusalGrounds = keysOf(refusalGrounds);

export function refusalGroundWords(code: string): string {
  const known = allRefusalGrounds.find((one) => one === code);
  return known ? refusalGrounds[known] : code;
}

/** Whether an answer of the enforcing authority came while its clock ran; without a clock nobody can call it late. */
export function inItsTime({ clocks }: Pick<RequestFile, "clocks">, at: Date): boolean {
  const last = clocks.findLast((clock) => clock.rule === "EPOC_ENF_10D" || clock.rule === "EPOC_ENF_96H");
  return last === undefined || last.dueAt === null || at <= last.dueAt;
}

/**
 * Whether data left in an emergency that the enforcing authority refused in its time: whoever received it must delete or
 * restrict it, also where it left after the refusal had come and before anybody had read that. Source: Regulation (EU) 2023/1543, Article 10(4).
 */
export function restrictedAfterDelivery({
  epoc,
  production,
  clocks,
}: Pick<RequestFile, "epoc" | "production" | "clocks">): boolean {
  const [objected, delivered] = [epoc?.objectedAt ?? null, production?.deliveredAt ?? null];
  if (epoc?.emergency !== true || objected === null || delivered === null) return false;
  return inItsTime({ clocks }, objected);
}

export interface RestrictionFacts extends OrderFacts {
  readonly grounds: readonly RefusalGround[];
  readonly deliveredOn: PlainDate;
  readonly refusedOn: PlainDate;
}

/** Tells the issuing authority that what it received in an emergency may no longer be used. */
export function restrictionLetter({ grounds, deliveredOn, refusedOn, ...facts }: RestrictionFacts): Letter {
  const theirs = facts.authority.reference === null ? "" : ` (your reference ${facts.authority.reference})`;
  return writeLetter({
    reference: facts.reference,
    subject: `The enforcing authority refuses: delete or restrict the data (${facts.reference})`,
    greeting: `To ${facts.authority.name}:`,
    paragraphs: [
      `On ${dayWithZone(refusedOn, facts.zone)} the enforcing authority refused the execution of ${facts.instrument}${theirs}. We had sent you the data on ${dayWithZone(deliveredOn, facts.zone)}, within the eight hours of an emergency. Please delete it or restrict its use, as Article 10(4) of Regulation (EU) 2023/1543 asks, and confirm that to us.`,
      `Its ground: ${listed(grounds.map((code) => lowerFirst(refusalGrounds[code])))}.`,
      "We send nothing more under this order.",
    ],
    facts: [
      { label: "Our reference", value: facts.reference },
      { label: "Your reference", value: facts.authority.reference ?? "" },
      { label: "Sent", value: dayWithZone(deliveredOn, facts.zone) },
      { label: "Refused", value: dayWithZone(refusedOn, facts.zone) },
    ],
    closing: signedBy(facts.desk),
  });
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
