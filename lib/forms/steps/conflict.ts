import { oneOf, sentence, type StepFields } from "@/lib/forms/steps/step-field";
import { demandKinds } from "@/lib/law/conflict/demand-kind";
import { memoConclusions, memoKinds } from "@/lib/law/request/memo";
import type { conflictSteps } from "@/lib/law/request/steps/conflict";

/** What counsel's memo and the kind of a demand ask for. */
export const conflictFields = {
  "write-memo": {
    kind: oneOf("About", "Say what the memo is about", memoKinds),
    conclusion: oneOf("Conclusion", "Say what you conclude", memoConclusions),
    text: sentence("Reasoning", "Write why", { help: "Counsel’s work: it is in no letter and in no export." }),
  },
  "class-demand": {
    demandKind: oneOf("It is a demand", "Say what kind of demand it is", demandKinds),
    reason: sentence("Why", "Say why, in a sentence for the record"),
  },
} as const satisfies Record<keyof typeof conflictSteps, StepFields>;
