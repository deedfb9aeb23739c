import {
  lineOrNone,
  oneOf,
  sentence,
  sentenceOrNone,
  type StepFields,
  subject,
  subjectOrNone,
} from "@/lib/forms/steps/step-field";
import { numberSources } from "@/lib/law/authority/check";
import { lookBackFindings, tellingWays } from "@/lib/law/incident/look-back";
import type { fraudSteps } from "@/lib/law/request/steps/fraud";

export const fraudFields = {
  "tell-agency": {
    way: oneOf("How", "Say how it is told", tellingWays),
    numberSource: oneOf(
      "Where the number you called came from",
      "Say where the number came from, or that nobody was called",
      { nobody: "Nobody was called", ...numberSources },
      { help: "A number taken from the message never counts." },
    ),
    calledNumber: lineOrNone("The number you called"),
    spokenTo: lineOrNone("Whom you spoke to", { help: "By name and office." }),
    note: sentenceOrNone("In your own words", {
      help: "In a letter the agency reads it. Name no account and no customer.",
    }),
  },
  "settle-look-back": {
    lookBackId: subject("Looked back because of", "Choose which look-back", "look-backs"),
    finding: oneOf("Finding", "Say what you found", lookBackFindings),
    incidentId: subjectOrNone("The incident", "all-incidents", {
      help: "Where it went to an impostor. Report the incident of this request first.",
    }),
    note: sentence("How you know", "Say how you know: what you checked, and whom you asked"),
  },
} as const satisfies Record<keyof typeof fraudSteps, StepFields>;
