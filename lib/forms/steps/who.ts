import { sentence, type StepFields, subject, tick } from "@/lib/forms/steps/step-field";
import type { whoSteps } from "@/lib/law/request/steps/who";

export const whoFields = {
  recuse: {
    userId: subject("Who", "Choose the person", "people", {
      help: "Somebody who is named in it, or whose family, employer or former client is.",
    }),
    reason: sentence("Why", "Say what the conflict is, in a sentence for the record"),
    knowing: tick("Do it also where too few are left to carry the request"),
  },
  "end-recusal": {
    recusalId: subject("Who", "Choose the person", "recusals"),
    reason: sentence("Why", "Say why the conflict is over"),
  },
} as const satisfies Record<keyof typeof whoSteps, StepFields>;
