import { CheckboxField, CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-field";
import {
  allRedirectAnswers,
  allSkipReasons,
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
      <TargetsField context={context} standing="open" />
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
      <TargetsField context={context} standing="waiting" />
      <RadioGroup
        name="outcome"
        label="What the authority answered"
        options={allRedirectAnswers.map((answer) => ({ value: answer, label: redirectAnswers[answer].words }))}
      />
      <FileField
        name="documentId"
        label="The authority’s writing"
        help="Only silence needs none. A telephone call is no answer."
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
      <TargetsField context={context} standing="open" />
      <RadioGroup
        name="reason"
        label="Reason"
        options={allSkipReasons.map((reason) => ({ value: reason, label: skipReasons[reason] }))}
      />
      <TextArea name="note" label="Why, in your own words" rows={3} />
    </>
  );
}

function TargetsField({ context, standing }: Fields & { standing: RedirectStanding }) {
  const options = targetOptions(context, standing);
  return (
    <CheckboxGroup
      name="targetIds"
      label="Targets"
      options={options}
      defaultValues={options.map((option) => option.value)}
    />
  );
}

function targetOptions(context: StepContext, standing: RedirectStanding | null) {
  return context.targets
    .filter((target) => target.pending && (standing === null || target.redirect === standing))
    .map((target) => ({
      value: target.id,
      label: `${target.identifier} · ${target.customer ?? "customer not known"}`,
    }));
}
