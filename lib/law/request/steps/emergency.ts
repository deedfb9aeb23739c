import { allStages } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** What follows a disclosure in an emergency. */
export const emergencySteps = {
  "record-later-process": {
    from: allStages,
    to: null,
    by: ["intake", "reviewer"],
    track: "review",
    words: "Record the process that followed",
    done: "recorded the process that followed an emergency",
    effect: "The emergency counts as backed by process.",
  },
  "flag-authority": {
    from: allStages,
    to: null,
    by: ["system", "senior_counsel"],
    track: "authentication",
    words: "Flag the authority",
    done: "flagged the authority: no process followed its emergency",
    effect: "Its next emergency needs a supervisor’s word before anything leaves.",
  },
} as const satisfies Record<string, TrackStepRow>;
