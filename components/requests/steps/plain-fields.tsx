import { SenderCheck } from "@/components/authority/sender-check";
import { CheckboxField, CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { CoverLetter } from "@/components/requests/cover-letter";
import { SelectField } from "@/components/ui/select-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import { defectWords, rejectionWords } from "@/lib/law/authority/authority-letters-words";
import { allChecks, allNumberSources, checks, numberSources } from "@/lib/law/authority/check";
import { zoneWords } from "@/lib/law/shared/zone-words";
import { DescribedFields } from "@/components/requests/steps/described-fields";
import { evidenceFields } from "@/lib/forms/steps/authentication";
import { type StepContext, uploadTo } from "@/components/requests/steps/context";

interface Fields {
  readonly context: StepContext;
}

export function AuthenticateFields({ context }: Fields) {
  return (
    <>
      {context.sender && <SenderCheck sender={context.sender} />}
      <CheckboxGroup
        name="checks"
        label="Checks made"
        help={checksNeeded(context)}
        options={allChecks.map((check) => ({
          value: check,
          label: checks[check].words,
          help: `Worth at best: ${checks[check].worth}`,
        }))}
      />
      <SelectField
        name="numberSource"
        label="Where the number you called came from"
        help="A number taken from the request itself never counts."
        optional
        empty="Nobody was called"
        options={allNumberSources.map((source) => ({ value: source, label: numberSources[source].words }))}
      />
      <DescribedFields fields={evidenceFields} context={context} />
      <TextArea name="evidence" label="What was done" help="And what they said." />
    </>
  );
}

function checksNeeded({ emergency, sender }: StepContext): string {
  if (emergency) return "An emergency needs one strong check.";
  const doubted = sender?.signs.includes("proven_before") ?? false;
  return doubted ? "This sender was once an impostor: one strong check." : "At least one check of medium worth.";
}

export function ReviewFields({ context }: Fields) {
  return (
    <>
      <CheckboxField name="jurisdiction" optional={false} label={`${context.authority} has jurisdiction over us`} />
      <CheckboxField name="power" optional={false} label={`${context.instrument} gives the power it cites`} />
      {context.instrumentNote !== null && <p>{context.instrumentNote}</p>}
      <CheckboxField name="form" optional={false} label="It is signed, dated and addressed to us" />
      <TextArea name="note" label="What you found" />
    </>
  );
}

export function DeficientFields({ context }: Fields) {
  const letter = context.authorityEmail
    ? `The list goes to ${context.authorityEmail}.`
    : "The authority has no e-mail address: send the list by hand.";
  return (
    <>
      <CheckboxGroup
        name="defects"
        label="What is wrong with it"
        help={letter}
        columns
        options={Object.entries(defectWords).map(([value, { name, wrong }]) => ({ value, label: name, help: wrong }))}
      />
      <TextArea name="note" label="In your own words, to the authority" optional />
    </>
  );
}

export function RejectFields() {
  return (
    <>
      <RadioGroup
        name="reason"
        label="Why"
        options={Object.entries(rejectionWords).map(([value, { name, way }]) => ({ value, label: name, help: way }))}
      />
      <TextArea name="note" label="In your own words, to the authority" optional />
    </>
  );
}

/** Steps that rest on the authority's own writing. */
export function WritingFields({
  context,
  label,
  note,
  kind = "authority_writing",
}: Fields & { label: string; note: string; kind?: string }) {
  return (
    <>
      <FileField name="documentId" label={label} uploadTo={uploadTo(context, kind)} attached={context.documents} />
      <TextArea name="note" label={note} rows={2} />
    </>
  );
}

export function ExtendFields({ context }: Fields) {
  return (
    <>
      <DateField name="dueOn" label="Extended to" help={`It ends with that day, ${zoneWords(context.zone)}.`} />
      <WritingFields context={context} label="The authority’s writing" note="Who granted it" kind="extension" />
    </>
  );
}

export function DeliverFields({ context }: Fields) {
  const letter = context.production?.coverLetter ?? null;
  return (
    <>
      {letter !== null && <CoverLetter text={letter} open />}
      <TextField name="channel" label="How" help="The portal, courier or other way it leaves by." />
      <TextField name="recipient" label="To whom" help="The officer by name, and the address." />
    </>
  );
}

export function AssignFields({ context }: Fields) {
  return (
    <SelectField
      name="ownerId"
      label="Owner"
      optional
      empty="Nobody"
      defaultValue={context.ownerId ?? ""}
      options={context.owners}
    />
  );
}

export function SentenceField({ name, label }: { name: string; label: string }) {
  return <TextArea name={name} label={label} rows={2} />;
}
