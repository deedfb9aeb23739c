import { keysOf } from "@/lib/law/shared/keys";
import { z } from "zod";
import { choice, id, optionalId, optionalText, several, text, ticked } from "@/lib/forms/fields";
import { redirectAnswers, skipReasons } from "@/lib/law/redirect/redirect";

const answers = keysOf(redirectAnswers);
const reasons = keysOf(skipReasons);
const targetIds = several(id("Choose a target from the list"), "Choose at least one target");

export const sendRedirectForm = z.object({ targetIds, nameCustomer: ticked });

export const answerRedirectForm = z
  .object({
    targetIds,
    outcome: choice(answers, "Say what the authority answered"),
    documentId: optionalId(),
    note: optionalText(),
  })
  .refine((form) => !redirectAnswers[form.outcome].needsWriting || form.documentId !== null, {
    path: ["documentId"],
    message:
      "Attach the writing: the authority’s own, or the customer’s where it asks us to disclose. Only silence needs none.",
  });

export const skipRedirectForm = z.object({
  targetIds,
  reason: choice(reasons, "Choose the reason"),
  note: text("Say why, in your own words. Your name stands with it, and the skip is counted in public."),
});

export const identifyTargetForm = z
  .object({ targetId: id("Choose the target"), customerId: optionalId(), notFound: ticked })
  .refine((form) => form.notFound !== (form.customerId !== null), {
    path: ["customerId"],
    message: "Choose the customer, or tick that there is no such account",
  })
  .transform(({ targetId, customerId }) => ({ targetId, customerId }));
