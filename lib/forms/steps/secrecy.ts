import { attachedOrNone, onDay, sentence, type StepFields } from "@/lib/forms/steps/step-field";
import type { secrecySteps } from "@/lib/law/request/steps/secrecy";

/** What is asked of secrecy after it was recorded. */
export const secrecyFields = {
  "date-investigation": {
    beganOn: onDay("The investigation began on", "Give the day the investigation began", {
      help: "As the letter or the FBI states it. Without it, the third anniversary is counted from our receipt.",
    }),
    documentId: attachedOrNone("Where that is stated", "authority_writing"),
    note: sentence("How we know", "Say who stated it, and where"),
  },
} as const satisfies Record<keyof typeof secrecySteps, StepFields>;
