import { keysOf } from "@/lib/law/shared/keys";
import { z } from "zod";
import { choice, several, text } from "@/lib/forms/fields";
import {
  attachedOrNone,
  formOf,
  lineOrNone,
  oneOf,
  onDayOrNone,
  sentence,
  someOf,
  type StepFields,
  timeOrNone,
} from "@/lib/forms/steps/step-field";
import { checks, numberSources } from "@/lib/law/authority/check";

/** What is kept of a check beside the words of whoever made it. */
export const evidenceFields = {
  calledNumber: lineOrNone("The number you called"),
  spokenTo: lineOrNone("Whom you spoke to", { help: "By name and office." }),
  calledOn: onDayOrNone("Spoken to on"),
  calledTime: timeOrNone("At what time", { help: "As 14:05, on the same clock as the day." }),
  documentId: attachedOrNone("The document it rests on", "authority_writing", {
    help: "A docket, a clerk’s answer, a signature’s report: a check of an order needs it.",
  }),
  accountConfirmedOn: onDayOrNone("Portal account last confirmed by its agency", {
    help: "Given with the check of a portal account. Long ago, the account is weak evidence.",
  }),
} as const satisfies StepFields;

/** A check that is recorded by itself, passed or failed. */
export const checkFields = {
  checks: someOf("Checks made", "Tick each check that was made", checks),
  numberSource: oneOf(
    "Where the number you called came from",
    "Say where the number came from, or that nobody was called",
    { nobody: "Nobody was called", ...numberSources },
    { help: "A number taken from the request itself never counts." },
  ),
  ...evidenceFields,
  evidence: sentence("What was done", "Say what was done, and what they said"),
} as const satisfies StepFields;

export const authenticateForm = formOf(evidenceFields)
  .extend({
    checks: several(choice(keysOf(checks), "Choose from the list"), "Tick each check that was made"),
    numberSource: z.preprocess(
      (typed) => (typed === "" ? null : typed),
      choice(keysOf(numberSources), "Say where the number came from").nullable().default(null),
    ),
    evidence: text("Say what was done, and what they said"),
  })
  .refine((form) => !form.checks.includes("call_back") || form.numberSource !== null, {
    path: ["numberSource"],
    message: "Say where the number you called came from",
  });
