import { CheckboxGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import { ceilingCategories, limitField } from "@/lib/forms/rule-terms";
import { clockRules } from "@/lib/law/deadline/rule";
import { type InstrumentRule, redirectRuleWords, secrecyRules } from "@/lib/law/instrument/instrument-rule";
import { allDataCategories, dataCategories } from "@/lib/law/shared/data-category";

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
