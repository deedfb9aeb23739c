import { keysOf } from "@/lib/law/shared/keys";
import { z } from "zod";
import { choice, several, text } from "@/lib/forms/fields";
import { checks, numberSources } from "@/lib/law/authority/check";

const checkCodes = keysOf(checks);
const sourceCodes = keysOf(numberSources);

export const authenticateForm = z
  .object({
    checks: several(choice(checkCodes, "Choose from the list"), "Tick each check that was made"),
    numberSource: z.preprocess(
      (typed) => (typed === "" ? null : typed),
      choice(sourceCodes, "Say where the number came from").nullable().default(null),
    ),
    evidence: text("Say what was done: whom you reached, when, and what they said"),
  })
  .refine((form) => !form.checks.includes("call_back") || form.numberSource !== null, {
    path: ["numberSource"],
    message: "Say where the number you called came from",
  });
