import { allStages } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** What went wrong after something left, and how it was settled. */
export const incidentSteps = {
  "report-incident": {
    from: allStages,
    to: null,
    by: ["intake", "reviewer", "senior_counsel", "custodian"],
    track: "production",
    words: "Report an incident",
    done: "reported an incident",
    effect:
      "A letter asks whoever got it to return and delete what they should not have. The clock of a data breach starts.",
  },
  "tell-injured": {
    from: allStages,
    to: null,
    by: ["reviewer", "senior_counsel"],
    track: "notice",
    words: "Tell whose data it was",
    done: "told a customer that its data was disclosed in error",
    effect: "A letter leaves at once to the customer’s notice contact. It names no authority and no other customer.",
  },
  "settle-incident": {
    from: allStages,
    to: null,
    by: ["senior_counsel"],
    track: "production",
    words: "Settle an incident",
    done: "settled an incident",
    effect: "The clock of the breach stops. What you write stays on the record.",
  },
} as const satisfies Record<string, TrackStepRow>;
