import { type Check, checks, type Evidence } from "@/lib/law/authority/check";

/** What is kept of how the requester was checked, beside the words of whoever did it. */
export interface KeptEvidence {
  /** The number that was called; "" where nobody called. */
  readonly calledNumber: string;
  /** Whom one spoke to, by name; "" where one spoke to nobody. */
  readonly spokenTo: string;
  readonly calledAt: Date | null;
  readonly documentId: string | null;
  /** The day on which the agency last confirmed the portal account, `YYYY-MM-DD`. */
  readonly accountConfirmedOn: string | null;
}

const kept = {
  document: ({ documentId }) => documentId !== null,
  call: ({ calledNumber, spokenTo, calledAt }) => calledNumber !== "" && spokenTo !== "" && calledAt !== null,
  talk: ({ spokenTo, calledAt }) => spokenTo !== "" && calledAt !== null,
  confirmation: ({ accountConfirmedOn }) => accountConfirmedOn !== null,
  none: () => true,
} as const satisfies Record<Evidence, (evidence: KeptEvidence) => boolean>;

/** The first check that lacks what must be kept of it; null when all is there. */
export function evidenceMissing(made: readonly Check[], evidence: KeptEvidence): Check | null {
  return made.find((check) => !kept[checks[check].evidence](evidence)) ?? null;
}
