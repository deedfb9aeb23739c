import { z } from "zod";
import { addNote, assignRequest, extendDue, identifyTarget } from "@/lib/casework/keep-track";
import { approveScope, proposeScope, returnScope } from "@/lib/casework/approve-scope";
import { authenticate } from "@/lib/casework/authenticate";
import { failCheck, passCheck } from "@/lib/casework/check-production";
import { deliver } from "@/lib/casework/deliver";
import {
  closeAnswered,
  closeRequest,
  confirmPreservation,
  recordWithdrawal,
  rejectRequest,
  reopenRequest,
} from "@/lib/casework/end-request";
import { liftSecrecy } from "@/lib/casework/lift-secrecy";
import { placeSecrecy } from "@/lib/casework/place-secrecy";
import { produce } from "@/lib/casework/produce";
import { answerRedirect, closeRedirected, sendRedirect, skipRedirect } from "@/lib/casework/redirect-targets";
import { closeUnanswered, findDeficient, receiveAmendment, reviewRequest } from "@/lib/casework/review-request";
import { sendNotice } from "@/lib/casework/send-notice";
import { clearSuspicion, confirmFraud, suspectFraud } from "@/lib/casework/settle-fraud";
import { waiveNotice } from "@/lib/casework/waive-notice";
import { authenticateForm } from "@/lib/forms/steps/authentication";
import { produceForm, proposeScopeForm } from "@/lib/forms/steps/disclosure";
import { liftSecrecyForm } from "@/lib/forms/steps/lift-secrecy";
import { placeSecrecyForm } from "@/lib/forms/steps/place-secrecy";
import { answerRedirectForm, identifyTargetForm, sendRedirectForm, skipRedirectForm } from "@/lib/forms/steps/redirect";
import { amendmentForm, extendDueForm, findDeficientForm, rejectForm, withdrawForm } from "@/lib/forms/steps/review";
import { sendNoticeForm } from "@/lib/forms/steps/send-notice";
import {
  approveForm,
  assignForm,
  defectForm,
  deliverForm,
  noteForm,
  reasonForm,
  reviewForm,
  textForm,
} from "@/lib/forms/steps/simple";
import { waiveNoticeForm } from "@/lib/forms/steps/waive-notice";
import type { Actor } from "@/lib/law/permission/role";
import { isStep, type Step } from "@/lib/law/request/workflow";
import { hashOfDocument } from "@/app/document-store";
import { door, type ReadyStep } from "@/app/steps/door";
import { trackDoors } from "@/app/steps/track-doors";

/** Every step of the workflow has its door here; the compiler misses none. */
const stepTable: Record<Step, z.ZodType<ReadyStep>> = {
  ...trackDoors,
  authenticate: door(authenticateForm, authenticate),
  "suspect-fraud": door(reasonForm, suspectFraud),
  "confirm-fraud": door(reasonForm, confirmFraud),
  "clear-suspicion": door(reasonForm, clearSuspicion),
  review: door(reviewForm, reviewRequest),
  "find-deficient": door(findDeficientForm, findDeficient),
  "receive-amendment": door(amendmentForm, receiveAmendment),
  "close-unanswered": door(noteForm, closeUnanswered),
  "identify-target": door(identifyTargetForm, identifyTarget),
  "send-redirect": door(sendRedirectForm, sendRedirect),
  "answer-redirect": door(answerRedirectForm, answerRedirect),
  "skip-redirect": door(skipRedirectForm, skipRedirect),
  "close-redirected": door(noteForm, closeRedirected),
  "close-answered": door(noteForm, closeAnswered),
  "confirm-preservation": door(noteForm, confirmPreservation),
  "propose-scope": door(proposeScopeForm, proposeScope),
  approve: door(approveForm, approveScope),
  "return-scope": door(reasonForm, returnScope),
  produce: door(produceForm, produce),
  "pass-check": door(noteForm, (actor, on, input, now) => passCheck(actor, on, input, now, hashOfDocument)),
  "fail-check": door(defectForm, failCheck),
  deliver: door(deliverForm, deliver),
  close: door(noteForm, closeRequest),
  reject: door(rejectForm, rejectRequest),
  withdraw: door(withdrawForm, recordWithdrawal),
  reopen: door(reasonForm, reopenRequest),
  "place-secrecy": door(placeSecrecyForm, placeSecrecy),
  "lift-secrecy": door(liftSecrecyForm, liftSecrecy),
  "send-notice": door(sendNoticeForm, sendNotice),
  "waive-notice": door(waiveNoticeForm, waiveNotice),
  "extend-due": door(extendDueForm, extendDue),
  assign: door(assignForm, assignRequest),
  note: door(textForm, addNote),
};

const versionForm = z.object({
  version: z.coerce.number({ error: "Say which version of the request you read" }).int().positive(),
});

/**
 * The schema of a step with the version it is taken on, for the desk's forms and for the API alike. What it gives
 * takes the step on a request by its reference.
 */
export function stepForm(step: Step) {
  return z.unknown().transform((input, context) => {
    const version = versionForm.safeParse(input);
    const ready = stepTable[step].safeParse(input);
    if (version.success && ready.success) {
      return (actor: Actor, reference: string, now: Date) => ready.data(actor, { reference, ...version.data }, now);
    }
    for (const { path, message } of [...(version.error?.issues ?? []), ...(ready.error?.issues ?? [])]) {
      context.addIssue({ code: "custom", path, message });
    }
    return z.NEVER;
  });
}

/** What a step takes besides its version, for describing it to machines. */
export function stepInput(step: Step): z.ZodType {
  return z.intersection(versionForm, stepTable[step]);
}

/** The request a form is about: `request` where a field of the step itself is called `reference`. */
const stepNamed = z
  .object({ step: z.string(), request: z.string().optional(), reference: z.unknown().optional() })
  .transform(({ step, request, reference }) => ({ step, of: request ?? reference }))
  .pipe(z.object({ step: z.string(), of: z.string() }));

/** Any step, named in the form itself: what the desk's one action reads. */
export const anyStepForm = z.unknown().transform((input, context) => {
  const named = stepNamed.safeParse(input);
  const step = named.data?.step ?? "";
  if (!named.success || !isStep(step)) {
    context.addIssue({ code: "custom", message: "This form is not one of ours. Load the page again." });
    return z.NEVER;
  }
  const ready = stepForm(step).safeParse(input);
  if (ready.success) return { step, reference: named.data.of, ready: ready.data };
  for (const { path, message } of ready.error.issues) context.addIssue({ code: "custom", path, message });
  return z.NEVER;
});
