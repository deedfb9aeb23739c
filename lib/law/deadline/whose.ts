import type { ClockKind } from "@/lib/law/deadline/clock-rule";
import { type ClockRuleId, clockRules } from "@/lib/law/deadline/rule";
import { keysOf } from "@/lib/law/shared/keys";

/** Whose a clock is: our duty, another’s, or none’s. */
export type Whose = "ours" | "theirs" | "gate" | "term" | "review";

/** Another’s time runs, and we look when it is over. */
const theirs: readonly string[] = [
  "EMERG_FOLLOWUP",
  "EPOC_CLARIFY_5D",
  "EPOC_ENF_96H",
  "EPOC_VALIDATE_48H",
  "MEND_DEFECTS",
  "NSL_30D",
  "RECEIPT_WAIT",
  "REDIRECT_ANSWER",
  "T3_INVENTORY_90D",
  "US_2705A_90D",
] satisfies readonly ClockRuleId[];

/** @param kind as the request's rules have it; a stated date is a deadline */
export function whoseClock(id: string, kind: ClockKind): Whose {
  if (theirs.includes(id)) return "theirs";
  return kind === "deadline" ? "ours" : kind;
}

/** The clocks of one owner, by the id they are kept under. */
export function clocksOwnedBy(whose: Whose): readonly string[] {
  const shipped = keysOf(clockRules).filter((id) => whoseClock(id, clockRules[id].kind) === whose);
  return whose === "ours" ? [...shipped, "on_face", "extension"] : shipped;
}

export const whoseWords = {
  ours: { short: "Ours", words: "Our deadline" },
  theirs: { short: "Theirs", words: "Another’s time" },
  gate: { short: "Gate", words: "A gate: nothing leaves before it" },
  term: { short: "Term", words: "A term: it ends by itself" },
  review: { short: "Review", words: "To be looked at again" },
} as const satisfies Record<Whose, { readonly short: string; readonly words: string }>;
