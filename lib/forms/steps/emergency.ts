import {
  attachedOrNone,
  lineOrNone,
  oneOf,
  sentence,
  sentenceOrNone,
  someOf,
  type StepFields,
} from "@/lib/forms/steps/step-field";
import { checks, numberSources } from "@/lib/law/authority/check";
import type { emergencySteps } from "@/lib/law/request/steps/emergency";

export const emergencyFields = {
  "add-check": {
    checks: someOf("Checks made", "Tick each check that was made", checks),
    numberSource: oneOf(
      "Where the number you called came from",
      "Say where the number came from, or that nobody was called",
      { nobody: "Nobody was called", ...numberSources },
      { help: "A number taken from the request itself never counts." },
    ),
    evidence: sentence("What was done", "Say what was done: whom you reached, when, and what they said"),
  },
  "record-later-process": {
    documentId: attachedOrNone("The process", "authority_writing", {
      help: "Where it came as a document to this request. Or give a reference below.",
    }),
    reference: lineOrNone("The request it came as", { help: "Its reference, such as WD-7KQ4M-2XPRC." }),
    note: sentenceOrNone("For the record"),
  },
  "flag-authority": { reason: sentence("Why", "Say why, in a sentence for the record") },
} as const satisfies Record<keyof typeof emergencySteps, StepFields>;
