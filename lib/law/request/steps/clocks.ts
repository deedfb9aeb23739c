import { allStages, openStages } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** Clocks beside the due date: settled by a person, or standing still on the authority’s own writing. */
export const clockSteps = {
  "settle-clock": {
    from: allStages,
    to: null,
    by: ["reviewer", "senior_counsel", "ns_counsel"],
    track: "clocks",
    words: "Settle a clock",
    done: "settled a clock",
    effect: "It no longer warns anybody.",
  },
  "suspend-clock": {
    from: openStages,
    to: null,
    by: ["reviewer", "senior_counsel"],
    track: "clocks",
    words: "Record the authority’s suspension",
    done: "recorded that the authority suspends its request",
    effect: "The due date, and every clock that rests with the request, stands still until the suspension ends.",
  },
  "resume-clock": {
    from: openStages,
    to: null,
    by: ["reviewer", "senior_counsel"],
    track: "clocks",
    words: "Record the end of a suspension",
    done: "recorded that a suspension ended",
    effect: "The due date runs on with the time that was left.",
  },
} as const satisfies Record<string, TrackStepRow>;
