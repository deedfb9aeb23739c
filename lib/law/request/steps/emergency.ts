import { allStages, stagesBeforeDelivery } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** Further checks of the requester, and what follows a disclosure in an emergency. */
export const emergencySteps = {
  "add-check": {
    from: stagesBeforeDelivery,
    to: null,
    by: ["intake"],
    track: "authentication",
    words: "Record a check",
    done: "made a check of the requester",
    effect: "It counts with the others and lets nothing in. In an emergency you can then neither approve nor deliver.",
  },
  "record-failed-check": {
    from: stagesBeforeDelivery,
    to: "fraud_suspected",
    by: ["intake"],
    track: "authentication",
    words: "Record a check that failed",
    done: "recorded that a check of the requester failed",
    effect: "Everything stops until a second person confirms or clears the suspicion of fraud.",
  },
  "record-later-process": {
    from: allStages,
    to: null,
    by: ["intake", "reviewer"],
    track: "review",
    words: "Record the process that followed",
    done: "recorded the process that followed an emergency",
    effect: "The emergency counts as backed by process, and both count as one request.",
  },
  "flag-authority": {
    from: allStages,
    to: null,
    by: ["system", "senior_counsel"],
    track: "authentication",
    words: "Flag the authority",
    done: "flagged the authority: no process followed its emergency",
    effect: "Its next emergency needs a supervisor’s word before anything leaves, until counsel clears the flag.",
  },
} as const satisfies Record<string, TrackStepRow>;
