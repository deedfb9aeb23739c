import { allStages, endStages, stagesBeforeDelivery } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** Process that changes a request, and requests that have to do with each other. */
export const processSteps = {
  "amend-process": {
    from: stagesBeforeDelivery.filter((stage) => stage !== "received"),
    to: "legal_review",
    by: ["intake", "reviewer"],
    track: "review",
    words: "Receive amended process",
    done: "received amended process",
    effect:
      "What was asked and approved so far is frozen. The request goes back to legal review with what is asked now, and counts once.",
  },
  "supplement-process": {
    from: [...endStages.filter((stage) => stage !== "merged" && stage !== "fraud"), "delivered"],
    to: "legal_review",
    by: ["reviewer", "senior_counsel"],
    track: "review",
    words: "Receive supplementary process",
    done: "received supplementary process",
    effect:
      "The request is open again for what is asked besides. What was disclosed stays on the record, and it counts once.",
  },
  "link-request": {
    from: allStages,
    to: null,
    by: ["intake", "reviewer", "senior_counsel"],
    track: null,
    words: "Link another request",
    done: "linked another request",
    effect: "Whoever may open both sees the link on both. Neither authority learns of the other.",
  },
  "merge-duplicate": {
    from: stagesBeforeDelivery,
    to: "merged",
    by: ["intake", "reviewer"],
    track: "review",
    words: "Merge with its double",
    done: "merged it with its double",
    effect:
      "This one ends and is not counted. The other keeps the earlier of the two receipts, if that was valid service.",
  },
  "part-doubles": {
    from: ["merged"],
    to: "legal_review",
    unauthenticated: "received",
    by: ["senior_counsel"],
    track: "review",
    words: "Undo the merge",
    done: "undid the merge with its double",
    effect:
      "It is a request of its own again, counted and with its notices owed. The other keeps the receipt it has: look at its due date.",
  },
  "record-receipt": {
    from: ["delivered", ...endStages],
    to: null,
    by: ["reviewer", "custodian"],
    track: "production",
    words: "Record the receipt",
    done: "recorded that the authority received the production",
    effect: "The request may be closed. The production is kept for a while from that day, then deleted.",
  },
  "purge-extract": {
    from: allStages,
    to: null,
    by: ["custodian"],
    track: "production",
    words: "Certify that an extract was deleted",
    done: "certified that an extract was deleted",
    effect: "What was extracted and may not leave is gone. Your name stands on the certificate.",
  },
} as const satisfies Record<string, TrackStepRow>;
