import type { TrackStepRow } from "@/lib/law/request/step-row";

/** An attempt that the desk’s own mail did not carry: the promise to try stands also where e-mail fails. */
export const redirectSteps = {
  "record-redirect": {
    from: ["redirecting"],
    to: null,
    by: ["reviewer"],
    track: "redirect",
    words: "Record a redirect letter sent another way",
    done: "recorded a redirect letter sent another way",
    effect: "The attempt waits for its answer, as one by e-mail does. The letter stays with it.",
  },
} as const satisfies Record<string, TrackStepRow>;
