import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import { instrumentGroups } from "@/lib/law/instrument/instrument-rules";
import type { MinimumRule } from "@/lib/law/instrument/minimum-rule";
import { type ShieldRule, shieldReach, stateProcess } from "@/lib/law/instrument/shield-rule";
import { instrumentRow } from "@/lib/law/request/instrument";
import type { RuleRow } from "@/lib/law/request/rule-set";
import type { TextRule } from "@/lib/law/rules/text-rule";
import { keysOf } from "@/lib/law/shared/keys";
import { ClockFields } from "./clock-fields";
import { InstrumentFields } from "./instrument-fields";
import { regimeWords } from "./rule-words";

const lastDay = {
  instrument:
    "Received after it, the instrument compels nothing until a newer version of this rule begins. What an older version said does not come back.",
  shield: "Of what is received after it, no attestation is asked until a newer version of this rule begins.",
} as const;

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
      {row.kind === "shield" && <ShieldFields rule={row.rule} />}
      {row.kind === "text" && <TextFields rule={row.rule} />}
      <DateField
        name="effectiveFrom"
        label="First day"
        optional
        defaultValue={row.rule.effectiveFrom ?? ""}
        help="Requests received before it keep the rule as it was."
      />
      {(row.kind === "instrument" || row.kind === "shield") && (
        <DateField
          name="effectiveTo"
          label="Last day"
          optional
          defaultValue={row.rule.effectiveTo ?? ""}
          help={lastDay[row.kind]}
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

function ShieldFields({ rule }: { rule: ShieldRule }) {
  return (
    <>
      <CheckboxGroup
        name="instruments"
        label="For which process of another state’s authorities"
        help="None ticked: no attestation is asked for."
        defaultValues={rule.instruments}
        options={stateProcess.map((code) => ({ value: code, label: instrumentRow(code).label }))}
      />
      <TextArea name="attests" label="What must be attested" rows={2} defaultValue={rule.attests} />
      <CheckboxField
        name="bindsUs"
        label="It binds us for every account"
        help={`Ticked: ${shieldReach.everybody.toLowerCase()}. Else: ${shieldReach.customers.toLowerCase()}.`}
        defaultChecked={rule.bindsUs}
      />
    </>
  );
}

function TextFields({ rule }: { rule: TextRule }) {
  return (
    <TextArea name="says" label={rule.about} rows={4} optional defaultValue={rule.says ?? ""} help={`${rule.shown}.`} />
  );
}
