import { allStages, openStages, stagesBeforeDelivery } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** What a second person approved was approved as the customer had been told: not while it is on its way. */
const untilApproval = stagesBeforeDelivery.filter(
  (stage) => stage !== "producing" && stage !== "checking" && stage !== "ready",
);

/** What is kept for an authority, and until when: beside the stage, and often long after the request has ended. */
export const preservationSteps = {
  "preserve-data": {
    from: openStages,
    to: null,
    by: ["custodian"],
    track: "preservation",
    words: "Preserve the data",
    done: "preserved the data",
    effect: "A copy is kept until the preservation ends. Nothing is disclosed.",
  },
  "extend-preservation": {
    from: allStages,
    to: null,
    by: ["intake", "reviewer"],
    track: "preservation",
    words: "Record a renewal",
    done: "recorded the renewal of a preservation",
    effect: "The copy is kept longer, once. A renewal that came too late is a new request.",
  },
  "confirm-production-order": {
    from: allStages,
    to: null,
    by: ["intake", "reviewer"],
    track: "preservation",
    words: "Record that a production order has issued",
    done: "recorded the confirmation that a production order has issued",
    effect: "The copy is kept beyond its term, until that order is tied to it and answered.",
  },
  "record-government-notice": {
    from: [...untilApproval, "closed"],
    to: null,
    by: ["intake", "reviewer"],
    track: "preservation",
    words: "Record that the government told the customer",
    done: "recorded that the government told the customer of the backup copy",
    effect:
      "The copy may be released, no sooner than fourteen days after that day, and not while the customer challenges it. Our own notice to the customer is owed.",
  },
  "convert-preservation": {
    from: allStages,
    to: null,
    by: ["reviewer"],
    track: "preservation",
    words: "Tie it to the process that followed",
    done: "tied a preservation to the process that followed",
    effect: "The copy is kept until that request is answered.",
  },
  "release-preservation": {
    from: allStages,
    to: null,
    by: ["reviewer", "system"],
    track: "preservation",
    words: "Record that it may be released",
    done: "recorded that a preservation was released",
    effect: "The copy must be deleted, with a certificate.",
  },
  "lapse-preservation": {
    from: allStages,
    to: null,
    by: ["system"],
    track: "preservation",
    words: "Let the preservation lapse",
    done: "let a preservation lapse",
    effect: "The copy must be deleted, with a certificate.",
  },
  "purge-preservation": {
    from: allStages,
    to: null,
    by: ["custodian"],
    track: "preservation",
    words: "Certify the deletion",
    done: "certified that a preserved copy was deleted",
    effect: "Nothing is kept for this request any longer. Your name stands on the certificate.",
  },
} as const satisfies Record<string, TrackStepRow>;
