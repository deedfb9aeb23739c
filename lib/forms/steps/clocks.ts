import { attached, attachedOrNone, onDay, sentence, type StepFields, subject } from "@/lib/forms/steps/step-field";
import type { clockSteps } from "@/lib/law/request/steps/clocks";

export const clockFields = {
  "settle-clock": {
    clockId: subject("Clock", "Choose the clock", "clocks"),
    note: sentence("What settled it", "Say what was done", { help: "What was done, and what came of it." }),
  },
  "suspend-clock": {
    since: onDay("Suspended since", "Give the day from which the authority suspends its request", {
      help: "The day its writing names, or the day the writing came.",
    }),
    documentId: attached("The authority’s writing", "Attach the authority’s writing, then choose it here", "extension"),
    note: sentence("What it says", "Say in a few words what the authority writes"),
  },
  "resume-clock": {
    pauseId: subject("Suspension", "Choose the suspension", "suspensions"),
    endedOn: onDay("Ended on", "Give the day on which the suspension ended", {
      help: "That day counts again.",
    }),
    documentId: attachedOrNone("The authority’s writing", "authority_writing"),
    note: sentence("Why it ended", "Say how the suspension ended"),
  },
} as const satisfies Record<keyof typeof clockSteps, StepFields>;
