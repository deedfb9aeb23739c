import { openStages, stagesBeforeDelivery } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** Where two laws pull, and where a demand names nobody or asks for access. */
export const conflictSteps = {
  "write-memo": {
    from: openStages,
    to: null,
    by: ["senior_counsel"],
    track: "review",
    words: "Write a memo",
    done: "wrote a memo",
    effect: "Your conclusion stands with your name; the request goes on only as it says.",
  },
  "record-attestation": {
    from: stagesBeforeDelivery,
    to: null,
    by: ["intake", "reviewer", "senior_counsel"],
    track: "review",
    words: "Record the attestation",
    done: "recorded the attestation that came with it",
    effect: "What that state’s shield law asks for is there; approval waits for it no longer.",
  },
  "class-demand": {
    from: stagesBeforeDelivery,
    to: null,
    by: ["reviewer", "senior_counsel"],
    track: "review",
    words: "Say what kind of demand it is",
    done: "said what kind of demand it is",
    effect: "A demand that names nobody goes to senior counsel; one for keys or standing access can only be rejected.",
  },
} as const satisfies Record<string, TrackStepRow>;
