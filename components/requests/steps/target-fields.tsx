import { CheckboxField, CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-field";
import {
  allRedirectAnswers,
  allSkipReasons,
  answerable,
  mayBeWrittenTo,
  redirectAnswers,
  skipReasons,
  type RedirectStanding,
} from "@/lib/law/redirect/redirect";
import { type StepContext, uploadTo } from "@/components/requests/steps/context";

interface Fields {
  readonly context: StepContext;
}

export function IdentifyFields({ context }: Fields) {
  return (
    <>
      <SelectField name="targetId" label="Target" options={targetOptions(context, null)} />
      <SelectField name="customerId" label="Customer" optional options={context.customers} />
      <CheckboxField
        name="notFound"
        label="There is no such account"
        help="The target is settled: account not found."
      />
    </>
  );
}

export function SendRedirectFields({ context }: Fields) {
  return (
    <>
      <TargetsField context={context} at={mayBeWrittenTo} chosen={["open", "bounced"]} />
      <CheckboxField
        name="nameCustomer"
        label="Name the customer and its legal contact in the letter"
        help="Otherwise the letter offers to name them. Naming tells the authority whose account it is."
      />
    </>
  );
}

export function AnswerRedirectFields({ context }: Fields) {
  return (
    <>
      <TargetsField context={context} at={answerable("customer_directed")} chosen={["waiting"]} />
      <RadioGroup
        name="outcome"
        label="What came of it"
        options={allRedirectAnswers.map((answer) => ({ value: answer, label: redirectAnswers[answer].words }))}
      />
      <FileField
        name="documentId"
        label="The writing"
        help="The authority’s own, or the customer’s where it asks us to disclose. Only silence needs none; a telephone call is no answer."
        optional
        uploadTo={uploadTo(context, "authority_writing")}
        attached={context.documents}
      />
      <TextArea name="note" label="Note" rows={2} optional />
    </>
  );
}

export function SkipRedirectFields({ context }: Fields) {
  return (
    <>
      <TargetsField context={context} at={["open", "bounced"]} chosen={["open", "bounced"]} />
      <RadioGroup
        name="reason"
        label="Reason"
        options={allSkipReasons.map((reason) => ({ value: reason, label: skipReasons[reason] }))}
      />
      <TextArea name="note" label="Why, in your own words" rows={3} />
    </>
  );
}

interface Chosen extends Fields {
  /** The standings it may be done at, and those at which it is meant unless somebody says otherwise. */
  readonly at: readonly RedirectStanding[];
  readonly chosen: readonly RedirectStanding[];
}

function TargetsField({ context, at, chosen }: Chosen) {
  return (
    <CheckboxGroup
      name="targetIds"
      label="Targets"
      options={targetOptions(context, at)}
      defaultValues={targetOptions(context, chosen).map((option) => option.value)}
    />
  );
}

function targetOptions(context: StepContext, at: readonly RedirectStanding[] | null) {
  return context.targets
    .filter((target) => target.pending && (at === null || at.includes(target.redirect)))
    .map((target) => ({
      value: target.id,
      label: `${target.identifier} · ${target.customer ?? "customer not known"}`,
    }));
}
