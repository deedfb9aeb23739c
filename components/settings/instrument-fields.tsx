import { CheckboxGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import { ceilingCategories, fieldsField, limitField } from "@/lib/forms/rule-terms";
import { clockRules } from "@/lib/law/deadline/rule";
import { type InstrumentRule, redirectRuleWords, secrecyRules } from "@/lib/law/instrument/instrument-rule";
import { allDataCategories, dataCategories } from "@/lib/law/shared/data-category";
import { fieldOptions, fieldsOf } from "@/lib/law/shared/data-field";

const clockOptions = Object.entries(clockRules).map(([value, { words }]) => ({ value, label: words }));
const options = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

/** All that an administrator can change of an instrument. */
export function InstrumentFields({ rule }: { rule: InstrumentRule }) {
  return (
    <>
      <TextField name="issuer" label="Issued by" defaultValue={rule.issuer} width="full" />
      <TextArea
        name="jurisdictions"
        label="Countries"
        rows={2}
        defaultValue={rule.jurisdictions.join(" ")}
        help="Two letters each; US with its territories, EU for every Member State, * for any country."
      />
      <CheckboxGroup
        name="ceiling"
        label="Can compel at most"
        defaultValues={rule.ceiling}
        options={ceilingCategories.map((one) => ({
          value: one,
          label: dataCategories[one].words,
          help: dataCategories[one].examples,
        }))}
      />
      {allDataCategories.map((category) => (
        <TextArea
          key={category}
          name={limitField(category)}
          label={`In part, or on a condition: ${dataCategories[category].words.toLowerCase()}`}
          rows={1}
          optional
          defaultValue={rule.limits[category] ?? ""}
        />
      ))}
      <Disclosure summary="Kinds of data it reaches only in some fields" open={Object.keys(rule.fields).length > 0}>
        {ceilingCategories.map((category) => (
          <CheckboxGroup
            key={category}
            name={fieldsField(category)}
            label={`Only these fields: ${dataCategories[category].words.toLowerCase()}`}
            optional
            columns
            help="None ticked: all of it."
            defaultValues={rule.fields[category] ?? []}
            options={fieldOptions(fieldsOf(category))}
          />
        ))}
      </Disclosure>
      <SelectField
        name="due"
        label="Answer due"
        defaultValue={rule.due}
        options={[{ value: "on_face", label: "The date it states" }, ...clockOptions]}
      />
      <SelectField
        name="emergencyDue"
        label="Answer due in an emergency"
        optional
        empty="The same"
        defaultValue={rule.emergencyDue ?? ""}
        options={clockOptions}
      />
      <SelectField name="redirect" label="Redirect" defaultValue={rule.redirect} options={options(redirectRuleWords)} />
      <SelectField
        name="secrecyRule"
        label="Secrecy"
        defaultValue={rule.secrecy.rule}
        options={options(secrecyRules)}
      />
      <TextArea name="secrecyWords" label="Secrecy in words" rows={2} defaultValue={rule.secrecy.words} />
      <TextArea name="note" label="To be asked as well" rows={2} optional defaultValue={rule.note ?? ""} />
      <TextArea
        name="notYet"
        label="Not law yet, because"
        rows={1}
        optional
        defaultValue={rule.notYet ?? ""}
        help="While this is filled in, the instrument compels nothing."
      />
    </>
  );
}
