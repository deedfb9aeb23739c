import { z } from "zod";
import { attachedOrNone, line, onDay, oneOf, sentence, type StepFields, subject } from "@/lib/forms/steps/step-field";
import { userBases } from "@/lib/law/notice/whom-to-tell";
import { deferralReasons } from "@/lib/law/notice/deferral";
import type { noticeSteps } from "@/lib/law/request/steps/notice";

const userEmail = {
  schema: z.string().trim().pipe(z.email("Give the user’s e-mail address")).pipe(z.string().max(300)),
  face: {
    kind: "line",
    label: "User’s e-mail address",
    help: "One outside the account, if the account may be in other hands.",
    optional: false,
  } as const,
};

export const noticeFields = {
  "owe-user-notice": {
    targetId: subject("The user of", "Choose the account", "users"),
    basis: oneOf("What says so", "Choose what says that the user is told", userBases),
    email: userEmail,
    note: sentence("Where it says so", "Name the provision or the clause"),
  },
  "correct-user-address": {
    noticeId: subject("Notice to", "Choose the notice", "bounced-notices"),
    email: userEmail,
    note: sentence("Where the address is from", "Say where the address is from"),
  },
  "record-acknowledgement": {
    noticeId: subject("Notice to", "Choose the notice", "sent-notices"),
    answeredOn: onDay("Answered on", "Give the day of the answer"),
    documentId: attachedOrNone("What was written", "other"),
    note: sentence("What was answered, in a few words", "Say what was answered"),
  },
  "propose-never": {
    noticeId: subject("Notice to", "Choose the notice", "owed-notices"),
    source: line("The provision that forbids it for good", "Name the provision"),
    note: sentence("Why it applies", "Say why it applies here"),
  },
  "agree-never": {
    noticeId: subject("Notice to", "Choose the notice", "proposed-bars"),
    note: sentence("Why you agree", "Say why the bar is for good"),
  },
  "review-never": {
    noticeId: subject("Notice to", "Choose the notice", "bars"),
    finding: oneOf("What you find", "Say what you find", {
      stands: "The statute still forbids it",
      over: "The bar is over, or was none",
    }),
    note: sentence("Why", "Say why"),
  },
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
