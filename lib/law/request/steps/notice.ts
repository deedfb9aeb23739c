import { stagesOwingNotice } from "@/lib/law/request/stage";
import type { TrackStepRow } from "@/lib/law/request/step-row";

/** Deferring a notice without an order: a reason from the list, two persons, and a day to look again. */
export const noticeSteps = {
  "owe-user-notice": {
    from: stagesOwingNotice,
    to: null,
    by: ["senior_counsel"],
    track: "notice",
    words: "Tell the user of an account as well",
    done: "decided that the user of an account is told as well",
    effect: "A notice of its own is due. It speaks of that one account, and waits where the customer’s would.",
  },
  "defer-notice": {
    from: stagesOwingNotice,
    to: null,
    by: ["reviewer"],
    track: "notice",
    words: "Propose to defer a notice",
    done: "proposed to defer a notice",
    effect: "It stays due until senior counsel agrees.",
  },
  "agree-deferral": {
    from: stagesOwingNotice,
    to: null,
    by: ["senior_counsel"],
    notBy: "defer-notice",
    track: "notice",
    words: "Agree to the deferral",
    done: "agreed to defer a notice",
    effect: "The notice waits until the day of review, and comes back then by itself.",
  },
  "end-deferral": {
    from: stagesOwingNotice,
    to: null,
    by: ["reviewer", "senior_counsel"],
    track: "notice",
    words: "End the deferral",
    done: "ended the deferral of a notice",
    effect: "The notice is due.",
  },
} as const satisfies Record<string, TrackStepRow>;
