import { keysOf } from "@/lib/law/shared/keys";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";

/**
 * What became of one target, and how a report counts a request that came to just that. The order is the precedence of
 * the roll-up: of several targets the first outcome in this table speaks for the request. What left as the customer
 * itself asked counts by what it was, which `requestOutcome` is told.
 */
export const targetOutcomes = {
  content: { words: "Content disclosed", reported: "content" },
  non_content: { words: "Non-content disclosed", reported: "non_content" },
  customer_directed: { words: "Disclosed as the customer asked", reported: "non_content" },
  preserved: { words: "Preserved", reported: "preserved" },
  no_data: { words: "No data found", reported: "no_data" },
  account_not_found: { words: "Account not found", reported: "no_data" },
  redirected: { words: "Redirected to the customer", reported: "redirected" },
  withdrawn: { words: "Withdrawn", reported: "withdrawn" },
  lapsed: { words: "Defects never mended", reported: "withdrawn" },
  rejected: { words: "Rejected", reported: "rejected" },
  challenged: { words: "Challenged with success", reported: "rejected" },
  fraud: { words: "Fraud", reported: "rejected" },
  pending: { words: "Pending", reported: "pending" },
} as const satisfies Record<string, { words: string; reported: ReportedOutcome }>;

export type TargetOutcome = keyof typeof targetOutcomes;

export const allTargetOutcomes = keysOf(targetOutcomes);

/** Whether data of the target reached the authority, at whoever’s wish. */
export function isDisclosed(outcome: TargetOutcome): boolean {
  return outcome === "content" || outcome === "non_content" || outcome === "customer_directed";
}

const nothingLeft: readonly TargetOutcome[] = [
  "rejected",
  "withdrawn",
  "redirected",
  "lapsed",
  "fraud",
  "no_data",
  "account_not_found",
  "preserved",
  "challenged",
];

/** Whether a reopening takes an outcome back: nothing had left by it. */
export function takenBack(outcome: TargetOutcome): boolean {
  return nothingLeft.includes(outcome);
}

/**
 * What a target comes to in the end, where supplementary process asked for more: of what it came to before and of what
 * became of the rest, the one that the roll-up puts first. Content stays content.
 */
export function outcomeAfter(before: TargetOutcome | null, outcome: TargetOutcome): TargetOutcome {
  if (before === null || outcome === "pending") return outcome;
  return allTargetOutcomes.indexOf(before) < allTargetOutcomes.indexOf(outcome) ? before : outcome;
}

/** What a target counts as now: data that left stays told while the rest is open. */
export function countedOutcome(before: TargetOutcome | null, outcome: TargetOutcome): TargetOutcome {
  return outcome === "pending" && before !== null && isDisclosed(before) ? before : outcome;
}

/**
 * One outcome for the request. While any target is pending, and no data has left, the request is pending.
 *
 * @param directed the most that left as a customer asked: a report tells the level, whoever wished it
 */
export function requestOutcome(
  targets: readonly TargetOutcome[],
  directed: "content" | "non_content" = "non_content",
): ReportedOutcome {
  const first = allTargetOutcomes.find((outcome) => targets.includes(outcome)) ?? "pending";
  if (targets.includes("customer_directed") && directed === "content") return "content";
  return targets.includes("pending") && !isDisclosed(first) ? "pending" : targetOutcomes[first].reported;
}
