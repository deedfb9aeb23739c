import type { RequestFile } from "@/lib/law/request/file";
import { addressesIn } from "@/lib/law/authority/sender";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What is found of a delivery to a sender who was proven to be an impostor later. */
export const lookBackFindings = {
  genuine: "It went to the authority itself",
  wrong_disclosure: "It went to an impostor: an incident was reported",
} as const;

export type LookBackFinding = keyof typeof lookBackFindings;

/** How an agency learns that somebody wrote in its name. */
export const tellingWays = {
  letter: "A letter to its own address on our list",
  call: "A call to a number from an independent source",
} as const;

export type TellingWay = keyof typeof tellingWays;

/** Looks back at this delivery that still lack a finding. */
export function openLookBacks(file: Pick<RequestFile, "lookBacks">): RequestFile["lookBacks"] {
  return file.lookBacks.filter(({ finding }) => finding === null);
}

/** Whether the agency in whose name somebody wrote has still to be told. */
export function agencyUntold(file: Pick<RequestFile, "stage" | "proof">): boolean {
  return file.stage === "fraud" && file.proof !== null && file.proof.agencyToldAt === null;
}

/**
 * The agency's own address for the letter: kept in the register, and never one that the impostor wrote from.
 *
 * @param officer what intake wrote of the sender
 */
export function agencyAddress(
  { name, email }: Pick<RequestFile["authority"], "name" | "email">,
  officer: string | null,
): { readonly email: string } | Refusal {
  if (email === null) return { code: "authority-address-missing" };
  const own = addressesIn(email)[0] ?? email.toLowerCase();
  return addressesIn(officer).includes(own) ? { code: "agency-address-of-sender", authority: name } : { email };
}
