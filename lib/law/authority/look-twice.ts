import type { SenderDomain } from "@/lib/law/authority/sender";
import { dayIn, timeIn, weekday } from "@/lib/law/shared/plain-date";

/** What is known of how a request came, beside what it asks. */
export interface Arrival {
  readonly senders: readonly SenderDomain[];
  /** Whether any domain of the authority is kept to compare with. */
  readonly listKept: boolean;
  /** Earlier requests of the same authority. */
  readonly earlier: number;
  readonly targets: number;
  /** Of its targets, those the same authority has asked about before. */
  readonly askedBefore: number;
  /** Whether its original came under another authority's name before. */
  readonly sameOriginalElsewhere: boolean;
  /** Whether another request of the same sender was proven to be fraud. */
  readonly provenBefore: boolean;
  readonly receivedAt: Date;
  readonly zone: string;
}

export const signs = {
  proven_before: "Another request of the same sender was proven to be fraud, so that only a strong check will do",
  no_address: "No sender’s address is recorded, so that no domain can be compared",
  no_list: "No domain of this authority is kept, so that there is nothing to compare with",
  public_mail: "The sender writes from mail that anybody can have",
  other_domain: "The sender’s domain is not on the list of this authority",
  look_alike: "The sender’s domain imitates another",
  first_contact: "We know no earlier request of this authority",
  new_targets: "It names several accounts, and this authority has asked about none of them before",
  odd_hours: "It came at night or at a weekend where it says it comes from",
  same_document: "The same document came under another authority’s name before",
} as const;

export type Sign = keyof typeof signs;

/** From how many new accounts at once a request stands out. Source: desk policy, a proposed default. */
const several = 3;
/** Hours at which an office is empty, from and to. Source: desk policy, a proposed default. */
const night = { from: "22:00", to: "06:00" } as const;

/** What should make a person look twice before believing a request; none of it proves anything. */
export function lookTwice(arrival: Arrival): readonly Sign[] {
  const { senders, listKept, earlier, targets, askedBefore, sameOriginalElsewhere } = arrival;
  const outside = senders.filter((sender) => !sender.onList);
  return [
    ...(arrival.provenBefore ? (["proven_before"] as const) : []),
    ...(senders.some((sender) => sender.imitates !== null) ? (["look_alike"] as const) : []),
    ...(outside.some((sender) => sender.publicMail) ? (["public_mail"] as const) : []),
    ...(listKept && outside.length > 0 ? (["other_domain"] as const) : []),
    ...(sameOriginalElsewhere ? (["same_document"] as const) : []),
    ...(earlier === 0 ? (["first_contact"] as const) : []),
    ...(targets >= several && askedBefore === 0 ? (["new_targets"] as const) : []),
    ...(oddHours(arrival) ? (["odd_hours"] as const) : []),
    ...(listKept ? [] : (["no_list"] as const)),
    ...(senders.length === 0 ? (["no_address"] as const) : []),
  ];
}

function oddHours({ receivedAt, zone }: Pick<Arrival, "receivedAt" | "zone">): boolean {
  const time = timeIn(zone, receivedAt);
  return weekday(dayIn(zone, receivedAt)) > 5 || time >= night.from || time < night.to;
}
