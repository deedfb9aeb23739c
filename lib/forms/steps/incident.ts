import { addressOrNone } from "@/lib/forms/steps/shaped-lines";
import {
  onDay,
  oneOf,
  sentence,
  sentenceOrNone,
  type StepFields,
  subject,
  subjectOrNone,
  timeOrNone,
} from "@/lib/forms/steps/step-field";
import { customerTold, incidentKinds } from "@/lib/law/incident/incident";
import type { incidentSteps } from "@/lib/law/request/steps/incident";

export const incidentFields = {
  "report-incident": {
    kind: oneOf("What is wrong", "Say what is wrong with what left", incidentKinds),
    what: sentence("What happened", "Say what happened, for the record", {
      help: "For the desk alone: whose data it is, how it came to it, how it was found.",
    }),
    foundOn: onDay("Found on", "Give the day on which it was found"),
    foundTime: timeOrNone("At what time", {
      help: "As 14:05, on the same clock as the day. Left out, the seventy-two hours run from the first minute of that day.",
    }),
    customerId: subjectOrNone("Whose data it was", "customers", {
      help: "Also a customer whom the request does not name. It is owed a letter of its own.",
    }),
    recipientEmail: addressOrNone("Who got it, where it was the wrong recipient", {
      help: "The e-mail address: the letter that asks it back goes there, and to nobody else.",
    }),
    concerned: sentenceOrNone("What must go, in words for whoever got it", {
      help: "Name files, never a customer. Left out, the whole production is asked back.",
    }),
  },
  "tell-injured": {
    incidentId: subject("Incident", "Choose the incident", "incidents"),
    customerId: subject("Whose data it was", "Choose the customer", "customers"),
    what: sentence("What was disclosed, in words for the customer", "Say what was disclosed", {
      help: "Its own data alone: no authority, no other customer.",
    }),
  },
  "settle-incident": {
    incidentId: subject("Incident", "Choose the incident", "incidents"),
    customerTold: oneOf("The customer", "Say whether the customer was told", customerTold),
    settlement: sentence("How it was settled", "Say how it was settled: what came back, who was told"),
  },
} as const satisfies Record<keyof typeof incidentSteps, StepFields>;
