import { Fragment, type ReactNode } from "react";
import { CheckboxField, CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import { zoneWords } from "@/lib/law/shared/zone-words";
import { AskedItemsField } from "@/components/requests/steps/asked-items-field";
import { type StepContext, uploadTo } from "@/components/requests/steps/context";
import styles from "./described-fields.module.css";
import type { FieldFace, FieldHeading, StepFields } from "@/lib/forms/steps/step-field";

interface DescribedFieldsProps {
  readonly fields: StepFields;
  readonly context: StepContext;
}

/** The fields of a step that is described field by field, in the order of its description. */
export function DescribedFields({ fields, context }: DescribedFieldsProps) {
  return (
    <>
      {Object.entries(fields).map(([name, { face }]) => (
        <Fragment key={name}>
          <Headings of={face.under} />
          <DescribedField name={name} face={face} context={context} />
          <Headings of={face.over} />
        </Fragment>
      ))}
    </>
  );
}

/** The parts of a paper that the fields follow: those without fields say where they are kept. */
function Headings({ of = [] }: { of?: readonly FieldHeading[] | undefined }) {
  return of.map(({ words, says }) => (
    <div key={words} className={styles["part"]}>
      <strong>{words}</strong>
      {says !== null && <p>{says}</p>}
    </div>
  ));
}

function DescribedField({ name, face, context }: { name: string; face: FieldFace; context: StepContext }): ReactNode {
  const { label, help } = face;
  const said = { name, label, ...(help === undefined ? {} : { help }) };
  switch (face.kind) {
    case "sentence":
      return <TextArea {...said} rows={2} optional={face.optional} />;
    case "line":
    case "time":
    case "reference":
      return <TextField {...said} optional={face.optional} />;
    case "day":
      return <DateField {...said} help={help ?? `Counted in ${zoneWords(context.zone)}.`} optional={face.optional} />;
    case "document":
      return (
        <FileField
          {...said}
          optional={face.optional}
          uploadTo={uploadTo(context, face.as)}
          attached={context.documents}
        />
      );
    case "choice":
      return face.options.length > 6 ? (
        <SelectField {...said} options={face.options} />
      ) : (
        <RadioGroup {...said} options={face.options} />
      );
    case "several":
      return <CheckboxGroup {...said} options={face.options} />;
    case "tick":
      return <CheckboxField {...said} optional={!face.must} />;
    case "targets":
      return <CheckboxGroup {...said} options={pendingTargets(context)} />;
    case "items":
      return <AskedItemsField {...said} prefill={face.prefill} targets={context.targets} />;
    case "subject":
      return <SelectField {...said} optional={face.optional} options={context.subjects[face.of]} />;
  }
}

function pendingTargets(context: StepContext) {
  return context.targets
    .filter((target) => target.pending)
    .map(({ id, identifier, customer }) => ({
      value: id,
      label: `${identifier} · ${customer ?? "customer not known"}`,
    }));
}
