import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { NumberField, TextArea, TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import { warningsTyped } from "@/lib/forms/warning-points";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { instrumentGroups } from "@/lib/law/instrument/instrument-rules";
import type { MinimumRule } from "@/lib/law/instrument/minimum-rule";
import { instrumentRow } from "@/lib/law/request/instrument";
import { clockUnits } from "@/lib/law/request/read-clock";
import type { RuleRow } from "@/lib/law/request/rule-set";
import { countryCodes, countryName } from "@/lib/law/shared/countries";
import { keysOf } from "@/lib/law/shared/keys";
import { InstrumentFields } from "./instrument-fields";
import { unitWords } from "./clock-words";
import { regimeWords } from "./rule-words";

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
      {row.kind === "instrument" && <InstrumentFields rule={row.rule} />}
      {row.kind === "clock" && <ClockFields rule={row.rule} />}
      {row.kind === "minimum" && <MinimumFields rule={row.rule} />}
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
      <TextArea
        name="reason"
        label="Why it changes"
        rows={2}
        help={
          row.rule.confirmedBy === null
            ? "For the record, and for the second administrator."
            : `${row.rule.confirmedBy} confirmed it as it is. Changed, it counts as not confirmed until counsel signs it again.`
        }
      />
    </ActionForm>
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
      <TextField
        name="warnings"
        label="Warnings"
        optional
        defaultValue={warningsTyped(rule.warnings)}
        help="Shares of the time, or hours before the end: 50 %, 80 %, 24 h. The owner is told at each, the lead at the last and at the end."
      />
      <TextField name="onExpiry" label="When it has run out" defaultValue={rule.onExpiry} width="full" />
    </>
  );
}

const instrumentOptions = instrumentGroups.map(({ words, codes }) => ({
  label: words,
  options: codes.map((code) => ({ value: code, label: instrumentRow(code).label })),
}));

function MinimumFields({ rule: { least } }: { rule: MinimumRule }) {
  return keysOf(regimeWords).map((regime) => (
    <div key={regime}>
      <SelectField
        name={`${regime}_code`}
        label={`${regimeWords[regime]}: the least instrument`}
        optional
        empty="None compels it"
        defaultValue={least[regime].code ?? ""}
        groups={instrumentOptions}
      />
      <TextArea
        name={`${regime}_words`}
        label={`${regimeWords[regime]}: in words`}
        rows={1}
        defaultValue={least[regime].words}
      />
    </div>
  ));
}
