import { checkFields } from "@/lib/forms/steps/authentication";
import { attachedOrNone, lineOrNone, sentence, sentenceOrNone, type StepFields } from "@/lib/forms/steps/step-field";
import type { emergencySteps } from "@/lib/law/request/steps/emergency";

export const emergencyFields = {
  "add-check": checkFields,
  "record-failed-check": checkFields,
  "record-later-process": {
    documentId: attachedOrNone("The process", "authority_writing", {
      help: "Where it came as a document to this request. Or give a reference below.",
    }),
    reference: lineOrNone("The request it came as", { help: "Its reference, such as WD-7KQ4M-2XPRC." }),
    note: sentenceOrNone("For the record"),
  },
  "flag-authority": { reason: sentence("Why", "Say why, in a sentence for the record") },
} as const satisfies Record<keyof typeof emergencySteps, StepFields>;
