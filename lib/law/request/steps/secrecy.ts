import { allStages } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** What is learned of secrecy after it was recorded, beside its placing and its lifting. */
export const secrecySteps = {
  "date-investigation": {
    from: allStages,
    to: null,
    by: ["reviewer", "senior_counsel", "ns_counsel"],
    track: "secrecy",
    words: "Say when the investigation began",
    done: "recorded when the investigation began",
    effect: "The third anniversary, at which the FBI reviews the secrecy, is counted from that day.",
  },
} as const satisfies Record<string, TrackStepRow>;
