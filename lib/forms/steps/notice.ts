import { onDay, oneOf, sentence, type StepFields, subject } from "@/lib/forms/steps/step-field";
import { deferralReasons } from "@/lib/law/notice/deferral";
import type { noticeSteps } from "@/lib/law/request/steps/notice";

export const noticeFields = {
  "defer-notice": {
    noticeId: subject("Notice to", "Choose the notice", "owed-notices"),
    reason: oneOf("Ground", "Choose the ground", deferralReasons),
    note: sentence("What is known", "Say what is known, and from whom"),
    reviewOn: onDay("Look at it again on", "Give the day to look at it again"),
  },
  "agree-deferral": {
    noticeId: subject("Notice to", "Choose the notice", "proposed-deferrals"),
    note: sentence("Why you agree", "Say why the notice may wait"),
  },
  "end-deferral": {
    noticeId: subject("Notice to", "Choose the notice", "deferrals"),
    note: sentence("Why it ends", "Say why the notice need not wait"),
  },
} as const satisfies Record<keyof typeof noticeSteps, StepFields>;
