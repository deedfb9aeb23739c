import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { consequence } from "@/components/requests/steps/consequence";
import type { StepContext } from "@/components/requests/steps/context";
import {
  AssignFields,
  AuthenticateFields,
  DeficientFields,
  DeliverFields,
  ExtendFields,
  RejectFields,
  ReviewFields,
  SentenceField,
  WritingFields,
} from "@/components/requests/steps/plain-fields";
import { ApproveFields, CheckFields, ProduceFields } from "@/components/requests/steps/production-fields";
import { ScopeFields } from "@/components/requests/steps/scope-fields";
import {
  AnswerRedirectFields,
  IdentifyFields,
  SendRedirectFields,
  SkipRedirectFields,
} from "@/components/requests/steps/target-fields";
import { DescribedFields } from "@/components/requests/steps/described-fields";
import type { FormAction } from "@/lib/forms/form-state";
import { trackFields } from "@/lib/forms/steps/track-fields";
import { isTrackStep } from "@/lib/law/request/track-steps";
import { stepWords } from "@/lib/law/request/step-words";
import type { Step } from "@/lib/law/request/workflow";
import styles from "./step-form.module.css";

/** Steps with forms of their own nouns (secrecy, notice), which the page draws from their folders. */
export type PlainStep = Exclude<Step, "place-secrecy" | "lift-secrecy" | "send-notice" | "waive-notice">;

interface StepFormProps {
  readonly step: PlainStep;
  readonly context: StepContext;
  readonly action: FormAction;
}

const grave: ReadonlySet<Step> = new Set(["reject", "confirm-fraud", "withdraw", "deliver"]);

/** One step as a form in place: what it needs, what will be so after it, and the button that says it. */
export function StepForm({ step, context, action }: StepFormProps) {
  return (
    <ActionForm
      action={action}
      hidden={{ request: context.reference, step, version: context.version }}
      submit={stepWords[step].words}
      submitKind={grave.has(step) ? "danger" : "primary"}
      zone={context.zone}
      label={stepWords[step].words}
    >
      {fieldsOf(step, context)}
      <p className={styles["consequence"]}>{consequence(step)}</p>
    </ActionForm>
  );
}

function fieldsOf(step: PlainStep, context: StepContext): ReactNode {
  if (isTrackStep(step)) return <DescribedFields fields={trackFields[step]} context={context} />;
  switch (step) {
    case "authenticate":
      return <AuthenticateFields context={context} />;
    case "review":
      return <ReviewFields context={context} />;
    case "find-deficient":
      return <DeficientFields context={context} />;
    case "reject":
      return <RejectFields />;
    case "receive-amendment":
      return <WritingFields context={context} label="The amended instrument" note="What was amended" kind="original" />;
    case "withdraw":
      return <WritingFields context={context} label="The authority’s writing" note="What it wrote" />;
    case "extend-due":
      return <ExtendFields context={context} />;
    case "identify-target":
      return <IdentifyFields context={context} />;
    case "send-redirect":
      return <SendRedirectFields context={context} />;
    case "answer-redirect":
      return <AnswerRedirectFields context={context} />;
    case "skip-redirect":
      return <SkipRedirectFields context={context} />;
    case "propose-scope":
      return <ScopeFields context={context} />;
    case "approve":
      return <ApproveFields context={context} />;
    case "produce":
      return <ProduceFields context={context} />;
    case "pass-check":
      return <CheckFields context={context} />;
    case "fail-check":
      return <SentenceField name="defect" label="What is wrong" />;
    case "deliver":
      return <DeliverFields context={context} />;
    case "assign":
      return <AssignFields context={context} />;
    case "note":
      return <SentenceField name="text" label="Note" />;
    case "suspect-fraud":
    case "confirm-fraud":
    case "clear-suspicion":
    case "return-scope":
    case "reopen":
      return <SentenceField name="reason" label="Why" />;
    case "close-unanswered":
    case "close-redirected":
    case "close-answered":
    case "confirm-preservation":
    case "close":
      return <SentenceField name="note" label="For the record" />;
  }
}
