import { allStages, openStages, stagesBeforeDelivery } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** Nobody is asked anything before it is known who they are. */
const verified = stagesBeforeDelivery.filter((stage) => stage !== "received");

/** Until a second person has approved what was read: later readings would undo what that person saw. */
const untilApproval = stagesBeforeDelivery.filter(
  (stage) => stage !== "producing" && stage !== "checking" && stage !== "ready",
);

/** European Production Orders: what the certificate says beside its demand, and the answers of two authorities. */
export const epocSteps = {
  "read-epoc": {
    from: untilApproval,
    to: null,
    by: ["intake", "reviewer"],
    track: "review",
    words: "Read the certificate",
    done: "read the certificate",
    effect: "The gates and duties that follow from it apply from now on.",
  },
  "ask-clarification": {
    from: verified,
    to: null,
    by: ["reviewer"],
    track: "review",
    words: "Ask for clarification",
    done: "asked the issuing authority for clarification",
    effect:
      "The form of Annex III is sent to the issuing authority. Where the ground suspends our duty, the due date stands still until it answers.",
  },
  "receive-clarification": {
    from: openStages,
    to: null,
    by: ["intake", "reviewer"],
    track: "review",
    words: "Record the clarification",
    done: "recorded the clarification",
    effect: "What stood still runs on with the time that was left, unless a court now reviews our objection.",
  },
  "record-validation": {
    from: allStages,
    to: null,
    by: ["intake", "reviewer"],
    track: "review",
    words: "Record the validation",
    done: "recorded that the order was validated",
    effect: "An order that was issued first stands from now on as if it had been validated before.",
  },
  "record-clearance": {
    from: openStages,
    to: null,
    by: ["reviewer"],
    track: "review",
    words: "Record the clearance",
    done: "recorded that the enforcing authority cleared it",
    effect: "The gate before delivery opens; in an emergency, the time to object is over.",
  },
  "record-enforcing-objection": {
    from: allStages,
    to: null,
    by: ["reviewer"],
    track: "review",
    words: "Record a ground for refusal",
    done: "recorded that the enforcing authority refuses",
    effect: "Nothing leaves any more. What had left before must be deleted or restricted by whoever received it.",
  },
} as const satisfies Record<string, TrackStepRow>;
