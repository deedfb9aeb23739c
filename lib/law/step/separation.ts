import type { RequestFile } from "@/lib/law/request/file";
import type { noticeSteps } from "@/lib/law/request/steps/notice";
import type { Step } from "@/lib/law/request/workflow";
import type { Asked } from "@/lib/law/step/asked";
import type { Refusal } from "@/lib/law/shared/refusal";

/** A step, also one of the notice track that the workflow may not offer yet. */
type AnyStep = Step | keyof typeof noticeSteps;

/** Who did the first of two deeds, as far as it still counts. */
const doneBy = {
  authenticate: (file) => file.authentications.map((one) => one.byId),
  "suspect-fraud": (file) => (file.suspicion ? [file.suspicion.suspectedById] : []),
  "propose-scope": (file) => (file.proposal ? [file.proposal.proposedById] : []),
  produce: (file) => (file.production ? [file.production.extractedById] : []),
  // Several notices may be put off at once: whose deferral it is, the track's own guard and casework look up.
  "defer-notice": () => [],
  "propose-never": () => [],
} as const satisfies Partial<Record<AnyStep, (file: RequestFile) => readonly string[]>>;

/** Two deeds of one request that one person may not both do. */
export interface Separation {
  readonly first: keyof typeof doneBy;
  readonly second: readonly AnyStep[];
  /** When it holds: in every request, or only where an emergency is claimed. */
  readonly when: "always" | "emergency";
  readonly why: string;
}

/**
 * The second persons of a request, as one table: guards ask it, and the settings show it. Separation is between
 * persons, not roles. Source: desk policy, a proposed default awaiting counsel's confirmation.
 */
export const separations: readonly Separation[] = [
  {
    first: "authenticate",
    second: ["approve", "deliver"],
    when: "emergency",
    why: "In an emergency nothing is checked by a court: who vouches for the requester does not also let the data go.",
  },
  {
    first: "suspect-fraud",
    second: ["confirm-fraud", "clear-suspicion"],
    when: "always",
    why: "A suspicion stops a request; a second person says whether it was right.",
  },
  {
    first: "propose-scope",
    second: ["approve", "return-scope"],
    when: "always",
    why: "What is disclosed is decided by two persons.",
  },
  {
    first: "produce",
    second: ["pass-check", "fail-check"],
    when: "always",
    why: "Who extracts does not check: nobody sees their own slip.",
  },
  {
    first: "defer-notice",
    second: ["agree-deferral"],
    when: "always",
    why: "A customer is kept uninformed only by two persons.",
  },
  {
    first: "propose-never",
    second: ["agree-never"],
    when: "always",
    why: "That a customer is never told is said by two senior counsel.",
  },
];

/** Two deeds outside the requests that one person may not both do; each is held by its casework and by the database. */
export const otherSeparations = [
  { first: "Prepare a report", second: "Release it", why: "A published figure cannot be taken back." },
  { first: "Propose a change of a rule", second: "Adopt it", why: "The law’s tables bind every later request." },
  { first: "Confirm rows of the law’s tables", second: "Agree to it", why: "Others rely on counsel’s name." },
  {
    first: "Be kept from a request",
    second: "Be let back in by oneself",
    why: "A conflict is not judged by who has it.",
  },
] as const;

/**
 * Refuses a step to whoever took the other side of it on this request.
 *
 * @param step also one that no separation names: then nobody is kept from it
 */
export function keptApart(step: AnyStep, { actor, file }: Pick<Asked, "actor" | "file">): Refusal | null {
  const broken = separations.find(
    ({ first, second, when }) =>
      second.includes(step) && (when === "always" || file.emergency) && doneBy[first](file).includes(actor.id),
  );
  return broken ? { code: "same-person", first: broken.first } : null;
}
