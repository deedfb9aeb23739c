import { allStages, stagesBeforeDelivery } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** What is filed against a request or its secrecy, by us, by the customer or by another, and what the court said. */
export const challengeSteps = {
  "file-challenge": {
    from: allStages,
    to: null,
    by: ["senior_counsel", "ns_counsel"],
    track: "challenge",
    words: "Record a filing",
    done: "recorded a filing",
    effect:
      "Nothing is approved or delivered while our own challenge of the request is undecided. The due date runs on unless a court stays it.",
  },
  "record-objection": {
    from: allStages,
    to: null,
    by: ["reviewer", "senior_counsel"],
    track: "challenge",
    words: "Record an objection without a filing",
    done: "recorded a customer’s objection",
    effect: "The due date runs on: a complaint stays nothing. Consider asking the authority for more time.",
  },
  "record-stay": {
    from: allStages,
    to: null,
    by: ["reviewer", "senior_counsel"],
    track: "challenge",
    words: "Record a stay",
    done: "recorded that a court stays the request",
    effect: "The due date stands still, and nothing is extracted or delivered until the stay ends.",
  },
  "end-stay": {
    from: allStages,
    to: null,
    by: ["reviewer", "senior_counsel"],
    track: "challenge",
    words: "Record the end of a stay",
    done: "recorded that a stay ended",
    effect: "It may be extracted and delivered again. The due date runs on with the time that was left.",
  },
  "record-court-application": {
    from: allStages,
    to: null,
    by: ["senior_counsel", "ns_counsel"],
    track: "challenge",
    words: "Record that the government went to court",
    done: "recorded that the government went to court over a letter’s secrecy",
    effect: "Its time to do so is over. The secrecy stands until the court rules; record the ruling when it comes.",
  },
  "record-ruling": {
    from: allStages,
    to: null,
    by: ["senior_counsel", "ns_counsel"],
    track: "challenge",
    words: "Record the ruling",
    done: "recorded a ruling",
    effect:
      "It is decided as you state. A stay that rested on it ends. A challenge granted settles the accounts as challenged, or lifts its order; a motion to modify granted changes only the scope; the authority’s appeal granted lets stand again what the ruling took down.",
  },
  "take-back-ruling": {
    from: allStages,
    to: null,
    by: ["senior_counsel", "ns_counsel"],
    track: "challenge",
    words: "Take back a ruling recorded by mistake",
    done: "took back a ruling recorded by mistake",
    effect:
      "The filing is undecided again, and what you recorded stays on view as a mistake. Accounts it settled are asked again, those it let stand again are settled. A stay it ended, and a secrecy order it lifted, are recorded anew where they still bind.",
  },
  "narrow-scope": {
    from: ["producing", "checking", "ready"],
    to: "redirecting",
    by: ["reviewer", "senior_counsel"],
    track: "challenge",
    words: "Take the scope back as a court ruled",
    done: "took the scope back as a court ruled",
    effect:
      "The approval is void. Propose the scope anew, with what the court struck out withheld as narrowed by a court.",
  },
  "close-challenged": {
    from: stagesBeforeDelivery,
    to: "rejected",
    by: ["reviewer", "senior_counsel"],
    track: "challenge",
    words: "Close: the challenge succeeded",
    done: "closed it: the challenge succeeded",
    effect: "The request ends, and nothing more is disclosed. It counts as rejected.",
  },
} as const satisfies Record<string, TrackStepRow>;
