import { allStages, openStages, stagesBeforeDelivery } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** Where two laws pull, where a demand names nobody, and where a person may not work on it. */
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
  "class-demand": {
    from: stagesBeforeDelivery,
    to: null,
    by: ["reviewer", "senior_counsel"],
    track: "review",
    words: "Say what kind of demand it is",
    done: "said what kind of demand it is",
    effect: "A demand that names nobody goes to senior counsel; one for keys or standing access can only be rejected.",
  },
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
    effect: "That person may open the request again, as their roles allow.",
  },
} as const satisfies Record<string, TrackStepRow>;
