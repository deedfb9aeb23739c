import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { NumberField, TextArea, TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import { ceilingCategories } from "@/lib/forms/rule-change";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { clockRules } from "@/lib/law/deadline/rule";
import { type InstrumentRule, redirectRuleWords, secrecyRules } from "@/lib/law/instrument/instrument-rule";
import { clockUnits } from "@/lib/law/request/read-rule";
import type { RuleRow } from "@/lib/law/request/rule-set";
import { countryCodes, countryName } from "@/lib/law/shared/countries";
import { dataCategories } from "@/lib/law/shared/data-category";
import { unitWords } from "./rule-words";

interface RuleChangeFormProps {
  readonly row: RuleRow;
  readonly action: FormAction;
}

/** The rule as it is, to be written as it should be. Nothing applies until another administrator adopts it. */
export function RuleChangeForm({ row, action }: RuleChangeFormProps) {
  return (
    <ActionForm
      action={action}
      submit="Propose the change"
      label="Change the rule"
      hidden={{ ruleId: `${row.kind}.${row.id}`, basedOn: row.version }}
      clearWhenDone
    >
      {row.kind === "instrument" ? <InstrumentFields rule={row.rule} /> : <ClockFields rule={row.rule} />}
      <DateField
        name="effectiveFrom"
        label="First day"
        optional
        defaultValue={row.rule.effectiveFrom ?? ""}
        help="Requests received before it keep the rule as it was."
      />
      {row.kind === "instrument" && (
        <DateField
          name="effectiveTo"
          label="Last day"
          optional
          defaultValue={row.rule.effectiveTo ?? ""}
          help="Received after it, the instrument compels nothing until a newer version of this rule begins. What an older version said does not come back."
        />
      )}
      <TextArea name="source" label="Source" rows={2} defaultValue={row.rule.source} />
      <TextField
        name="confirmedBy"
        label="Confirmed by"
        optional
        defaultValue={row.rule.confirmedBy ?? ""}
        help="The counsel who answers for it. Empty: it stays a default, and says so where it bites."
      />
      <TextArea name="reason" label="Why it changes" rows={2} />
    </ActionForm>
  );
}

const clockOptions = Object.entries(clockRules).map(([value, { words }]) => ({ value, label: words }));

function InstrumentFields({ rule }: { rule: InstrumentRule }) {
  const options = (table: Readonly<Record<string, string>>) =>
    Object.entries(table).map(([value, label]) => ({ value, label }));
  return (
    <>
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
    </>
  );
}

function ClockFields({ rule }: { rule: ClockRule }) {
  const places = [
    { value: "authority", label: "The asking authority’s country" },
    { value: "establishment", label: "The country where this desk acts" },
    ...countryCodes.map((code) => ({ value: code, label: countryName(code) ?? code })),
  ];
  return (
    <>
      <NumberField name="length" label="Length" defaultValue={rule.length} />
      <SelectField
        name="unit"
        label="Counted in"
        defaultValue={rule.unit}
        options={clockUnits.map((unit) => ({ value: unit, label: unitWords[unit][1] }))}
      />
      <SelectField
        name="calendar"
        label="Whose holidays count"
        optional
        empty="Weekends only"
        defaultValue={rule.calendar ?? ""}
        options={places}
      />
      <CheckboxField
        name="rolls"
        label="An end on a day off moves to the next working day"
        defaultChecked={rule.rolls}
      />
    </>
  );
}
