import type { ClockRuleId } from "@/lib/law/deadline/rule";

/** Clocks about the answering of a request: once that has left, or it has ended, nobody waits for them any more. */
export const endsWithRequest: readonly ClockRuleId[] = [
  "EPOC_CLARIFY_5D",
  "EPOC_OBJ_10D",
  "EPOC_PRESERVE",
  "MEND_DEFECTS",
  "OBJECTION_WINDOW",
  "REDIRECT_ANSWER",
  "REDIRECT_CHASE",
  "RULE45_14D",
  "US_2703H_14D",
];

/** What is waited for at one stage only: whichever way a request leaves it, the clock ends. */
export const endsWithStage: Readonly<Partial<Record<string, ClockRuleId>>> = {
  deficient: "MEND_DEFECTS",
  delivered: "RECEIPT_WAIT",
};
