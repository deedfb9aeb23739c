import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { NumberField, TextField } from "@/components/ui/text-field";
import { cutWords } from "@/lib/forms/clock-cut";
import { warningsTyped } from "@/lib/forms/warning-points";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { pauseBasisWords } from "@/lib/law/deadline/pause-words";
import { clockUnits } from "@/lib/law/request/read-clock";
import { countryCodes, countryName } from "@/lib/law/shared/countries";
import { unitWords } from "./clock-words";

const options = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const places = [
  { value: "authority", label: "The asking authority’s country" },
  { value: "establishment", label: "The country where this desk acts" },
  ...countryCodes.map((code) => ({ value: code, label: countryName(code) ?? code })),
];

/** All that an administrator can change of a clock. */
export function ClockFields({ rule }: { rule: ClockRule }) {
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
      <CheckboxField
        name="countsFirstDay"
        label="The day of the event is itself day one"
        help="As where a text says “beginning with the day”. It makes no difference to hours."
        defaultChecked={rule.countsFirstDay}
      />
      <CheckboxField
        name="fromIssue"
        label="Counts from the instrument’s own date, where it is known"
        help="Else from its receipt. Only a due date reads this."
        defaultChecked={rule.fromIssue}
      />
      <NumberField
        name="leastWorkingDays"
        label="Working days that must fall within, at the least"
        help="0: no such rule. Regulation 1182/71 asks for two."
        defaultValue={rule.leastWorkingDays}
      />
      <CheckboxGroup
        name="pausedBy"
        label="Stopped by"
        help="Always on evidence. A question, a redirect letter or a complaint stops nothing."
        defaultValues={rule.pausedBy}
        options={options(pauseBasisWords).map(({ value, label }) => ({ value, label: upperFirst(label) }))}
      />
      <SelectField
        name="cutBy"
        label="Cut short"
        defaultValue={rule.cutBy === null ? "no" : (rule.cutBy.lead ?? "due")}
        options={options(cutWords)}
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
