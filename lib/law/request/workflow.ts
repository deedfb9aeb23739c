import { keysOf } from "@/lib/law/shared/keys";
import {
  allStages,
  endStages,
  openStages,
  type Stage,
  stagesBeforeDelivery as beforeDelivery,
  stagesOwingNotice as owing,
} from "@/lib/law/request/stage";
import type { StepRow } from "@/lib/law/request/step-row";
import { trackSteps } from "@/lib/law/request/track-steps";

/** A suspicion is settled by a second person; until then no step leads around it. */
const unsuspected = openStages.filter((stage) => stage !== "fraud_suspected");

/**
 * Every step that exists: from where, to where, by whom. The desk, the API and the picture of the workflow read this
 * table, and casework refuses what is not in it. What a step needs besides (facts, second persons) is in lib/law/step.
 * Source: the provider's own procedure, proposed defaults awaiting counsel's confirmation.
 */
export const steps = {
  ...trackSteps,
  authenticate: { from: ["received"], to: "legal_review", by: ["intake"] },
  "suspect-fraud": {
    from: beforeDelivery,
    to: "fraud_suspected",
    by: ["intake", "reviewer", "senior_counsel"],
  },
  "confirm-fraud": {
    from: ["fraud_suspected"],
    to: "fraud",
    by: ["intake", "reviewer", "senior_counsel"],
    notBy: "suspect-fraud",
  },
  "clear-suspicion": {
    from: ["fraud_suspected"],
    to: "received",
    by: ["intake", "reviewer", "senior_counsel"],
    notBy: "suspect-fraud",
  },
  review: { from: ["legal_review"], to: "redirecting", by: ["reviewer"] },
  "find-deficient": { from: ["legal_review"], to: "deficient", by: ["reviewer"] },
  "receive-amendment": { from: ["deficient"], to: "legal_review", by: ["intake", "reviewer"] },
  "close-unanswered": { from: ["deficient"], to: "closed", by: ["reviewer"] },
  "identify-target": { from: beforeDelivery, to: null, by: ["intake", "reviewer"] },
  "send-redirect": { from: ["redirecting"], to: null, by: ["reviewer"] },
  "answer-redirect": { from: ["redirecting"], to: null, by: ["reviewer"] },
  "skip-redirect": { from: ["redirecting"], to: null, by: ["senior_counsel"] },
  "close-redirected": { from: ["redirecting"], to: "redirected", by: ["reviewer"] },
  "close-answered": { from: ["redirecting"], to: "closed", by: ["reviewer"] },
  "confirm-preservation": { from: ["redirecting"], to: "closed", by: ["custodian"] },
  "propose-scope": { from: ["redirecting"], to: "approval", by: ["reviewer"] },
  approve: { from: ["approval"], to: "producing", by: ["reviewer", "senior_counsel"], notBy: "propose-scope" },
  "return-scope": { from: ["approval"], to: "redirecting", by: ["reviewer", "senior_counsel"], notBy: "propose-scope" },
  produce: { from: ["producing"], to: "checking", by: ["custodian"] },
  "pass-check": { from: ["checking"], to: "ready", by: ["custodian"], notBy: "produce" },
  "fail-check": { from: ["checking"], to: "producing", by: ["custodian"], notBy: "produce" },
  deliver: { from: ["ready"], to: "delivered", by: ["custodian"] },
  close: { from: ["delivered"], to: "closed", by: ["reviewer", "custodian"] },
  reject: { from: beforeDelivery, to: "rejected", by: ["senior_counsel"] },
  withdraw: { from: unsuspected, to: "withdrawn", by: ["reviewer"] },
  reopen: {
    from: endStages.filter((stage) => stage !== "merged"),
    to: "legal_review",
    unauthenticated: "received",
    by: ["senior_counsel"],
  },
  "place-secrecy": { from: allStages, to: null, by: ["intake", "reviewer", "senior_counsel", "ns_counsel"] },
  "lift-secrecy": { from: allStages, to: null, by: ["reviewer", "senior_counsel", "ns_counsel"] },
  "send-notice": { from: owing, to: null, by: ["reviewer"] },
  "waive-notice": { from: owing, to: null, by: ["senior_counsel"] },
  "extend-due": { from: openStages, to: null, by: ["reviewer", "senior_counsel"] },
  assign: { from: openStages, to: null, by: ["intake", "reviewer", "senior_counsel", "custodian"] },
  note: { from: allStages, to: null, by: ["intake", "reviewer", "senior_counsel", "custodian"] },
} as const satisfies Record<string, StepRow>;

export type Step = keyof typeof steps;

export const allSteps = keysOf(steps);

export function stepRow(step: Step): StepRow {
  return steps[step];
}

/** The stages a step may leave a request in; none when it moves only a track beside it. */
export function stepEnds(step: Step): readonly Stage[] {
  const { to, unauthenticated } = stepRow(step);
  return [to, unauthenticated ?? null].filter((stage) => stage !== null);
}

export function isStep(text: string): text is Step {
  return Object.hasOwn(steps, text);
}
