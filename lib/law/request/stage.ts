import { keysOf } from "@/lib/law/shared/keys";
/** Where a request stands. `open` ones may still end in any way; the others are closed until reopened. */
export const stages = {
  received: { words: "Received", open: true, next: "Authenticate the requester" },
  legal_review: { words: "Legal review", open: true, next: "Review the instrument" },
  deficient: { words: "Deficient", open: true, next: "Wait for the authority to mend its defects" },
  redirecting: { words: "Redirecting", open: true, next: "Send the authority to the customer, then set the scope" },
  approval: { words: "Approval", open: true, next: "A second person approves the scope" },
  producing: { words: "Producing", open: true, next: "Extract what was approved" },
  checking: { words: "Checking", open: true, next: "A second custodian checks the production" },
  ready: { words: "Ready to deliver", open: true, next: "Deliver to the authority" },
  delivered: { words: "Delivered", open: true, next: "Settle the notices, then close" },
  fraud_suspected: { words: "Fraud suspected", open: true, next: "A second person settles the suspicion" },
  closed: { words: "Closed", open: false, next: null },
  redirected: { words: "Redirected", open: false, next: null },
  rejected: { words: "Rejected", open: false, next: null },
  withdrawn: { words: "Withdrawn", open: false, next: null },
  fraud: { words: "Fraud", open: false, next: null },
  merged: { words: "Merged with its double", open: false, next: null },
} as const satisfies Record<string, { words: string; open: boolean; next: string | null }>;

export type Stage = keyof typeof stages;

export const allStages = keysOf(stages);

export const openStages = allStages.filter((stage) => stages[stage].open);

export const endStages = allStages.filter((stage) => !stages[stage].open);

export const stageIsOpen = (stage: Stage): boolean => stages[stage].open;

/**
 * Open stages in which nothing has left yet, and nothing is suspected: a suspicion is settled by a second person, and
 * until then no step leads around it.
 */
export const stagesBeforeDelivery = openStages.filter((stage) => stage !== "delivered" && stage !== "fraud_suspected");

/** Stages in which the request has been authenticated and found valid. */
const reviewed: readonly Stage[] = ["redirecting", "approval", "producing", "checking", "ready", "delivered", "closed"];

/** Stages in which a customer is owed a notice: found valid once, whatever became of the request after that. */
export const stagesOwingNotice: readonly Stage[] = [...reviewed, "redirected", "rejected", "withdrawn"];
