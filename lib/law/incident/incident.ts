import type { RequestFile } from "@/lib/law/request/file";
import { isDisclosed } from "@/lib/law/request/target-outcome";
import type { IncidentFacts } from "@/lib/law/request/track-facts";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What can be wrong with what has left, as the letter to the authority says it. */
export const incidentKinds = {
  wrong_account: {
    words: "Data of an account that was not asked for",
    letter: "it held data of an account that your request does not name",
  },
  too_much: {
    words: "More than was approved",
    letter: "it held more than your request compels us to disclose",
  },
  wrong_recipient: {
    words: "It reached somebody it was not meant for",
    letter: "it was sent to a recipient for whom it was not meant",
  },
  other: { words: "Something else", letter: "it held data that should not have left" },
} as const satisfies Record<string, { words: string; letter: string }>;

export type IncidentKind = keyof typeof incidentKinds;

/** What became of the duty to tell the customer whose data it was. */
export const customerTold = {
  in_writing: "The customer was told in writing",
  held_by_law: "An order forbids telling the customer; it is told when that ends",
  not_concerned: "No customer is concerned",
} as const;

export type CustomerTold = keyof typeof customerTold;

/** Whether an incident still waits for a letter to whoever's data it was. */
export function injuredUntold({ settledAt, customerToldAt }: IncidentFacts): boolean {
  return settledAt === null && customerToldAt === null;
}

/**
 * Why an incident cannot be settled with this word about the customer; null when it can. Of a wrong account somebody was
 * injured whom the request need not name: they are told before the desk says that they were.
 */
export function injuredRefused(incident: IncidentFacts, told: CustomerTold, silenced: boolean): Refusal | null {
  const injured = incident.customerId !== null || incident.kind === "wrong_account";
  if (told === "in_writing" && injured && incident.customerToldAt === null) return { code: "injured-untold" };
  if (told === "not_concerned" && incident.customerId !== null) return { code: "injured-untold" };
  return told === "held_by_law" && !silenced ? { code: "no-order-holds" } : null;
}

export const kindWords = (kind: string): string =>
  Object.entries(incidentKinds).find(([code]) => code === kind)?.[1].words ?? kind;

/** Whether anything of this request has left, in whatever round of it. */
export function somethingLeft(file: Pick<RequestFile, "targets" | "production">): boolean {
  const disclosed = file.targets.some(({ outcome }) => isDisclosed(outcome));
  return disclosed || (file.production?.deliveredAt ?? null) !== null;
}
