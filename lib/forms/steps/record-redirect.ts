import { attached, line, onDay, oneOf, sentenceOrNone, type StepFields, targets } from "@/lib/forms/steps/step-field";
import { redirectChannels } from "@/lib/law/redirect/redirect";
import type { redirectSteps } from "@/lib/law/request/steps/redirect";

export const redirectFields = {
  "record-redirect": {
    targetIds: targets("Targets", "Choose at least one target"),
    channel: oneOf("How it went", "Say how the letter went", redirectChannels),
    recipient: line("To whom", "Name the office or person it went to"),
    sentOn: onDay("Sent on", "Give the day it was sent"),
    letterId: attached("The letter, with its proof of delivery", "Attach the letter", "other", {
      help: "A telephone call needs a letter that follows it up.",
    }),
    note: sentenceOrNone("Note"),
  },
} as const satisfies Record<keyof typeof redirectSteps, StepFields>;
