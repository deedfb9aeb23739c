import { allStages } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** What follows once a requester was proven to be an impostor. */
export const fraudSteps = {
  "tell-agency": {
    from: ["fraud"],
    to: null,
    by: ["intake", "reviewer", "senior_counsel"],
    track: "authentication",
    words: "Tell the impersonated agency",
    done: "told the impersonated agency",
    effect: "Your letter leaves for the address on our list, or your call stands on the record. The clock stops.",
  },
  "settle-look-back": {
    from: allStages,
    to: null,
    by: ["reviewer", "senior_counsel"],
    track: "authentication",
    words: "Settle the look-back",
    done: "looked back at this delivery",
    effect: "Your finding stands on this request and on the one that was proven to be fraud. The clock stops.",
  },
} as const satisfies Record<string, TrackStepRow>;
