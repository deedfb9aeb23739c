import { allStages } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** Where a person may not work on a request. */
export const whoSteps = {
  recuse: {
    from: allStages,
    to: null,
    by: ["intake", "reviewer", "senior_counsel"],
    track: null,
    words: "Keep somebody from this request",
    done: "kept a person from this request",
    effect: "That person can no longer open it, find it or count it, whatever their roles.",
  },
  "end-recusal": {
    from: allStages,
    to: null,
    by: ["senior_counsel"],
    track: null,
    words: "Let somebody back in",
    done: "let a person back in",
    effect:
      "That person may open the request again, as their roles allow. Whoever kept them away cannot let them back in.",
  },
} as const satisfies Record<string, TrackStepRow>;
