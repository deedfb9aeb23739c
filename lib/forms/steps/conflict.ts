import { attached, oneOf, sentence, type StepFields } from "@/lib/forms/steps/step-field";
import { demandKinds } from "@/lib/law/conflict/demand-kind";
import { memoConclusions, memoKinds } from "@/lib/law/request/memo";
import { shieldRules } from "@/lib/law/instrument/shield-rules";
import type { conflictSteps } from "@/lib/law/request/steps/conflict";
import { usStates } from "@/lib/law/shared/us-states";

const shieldStates = {
  CA: usStates[shieldRules.CA.state],
  NY: usStates[shieldRules.NY.state],
  WA: usStates[shieldRules.WA.state],
} as const satisfies Record<keyof typeof shieldRules, string>;

/** What counsel's memo and the kind of a demand ask for. */
export const conflictFields = {
  "write-memo": {
    kind: oneOf("About", "Say what the memo is about", memoKinds),
    conclusion: oneOf("Conclusion", "Say what you conclude", memoConclusions),
    text: sentence("Reasoning", "Write why", { help: "Counsel’s work: it is in no letter and in no export." }),
  },
  "record-attestation": {
    state: oneOf("Whose shield law asks for it", "Say whose law asks for it", shieldStates, {
      help: "What each must say stands in the law’s tables, and below where one is missing.",
    }),
    documentId: attached(
      "The attestation",
      "Attach the attestation, or the instrument it stands in",
      "authority_writing",
    ),
    note: sentence("What it says", "Say what is attested, and by whom"),
  },
  "class-demand": {
    demandKind: oneOf("It is a demand", "Say what kind of demand it is", demandKinds),
    reason: sentence("Why", "Say why, in a sentence for the record"),
  },
} as const satisfies Record<keyof typeof conflictSteps, StepFields>;
