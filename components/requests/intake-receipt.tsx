"use client";

import { RadioGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { Field } from "@/components/ui/field";
import fieldStyles from "@/components/ui/field.module.css";
import { useFieldState } from "@/components/ui/form-context";
import { SelectField } from "@/components/ui/select-field";
import { channels } from "@/lib/forms/channels";
import { type Draft, drafted } from "./intake-typed";
import { ListField } from "./list-field";

interface IntakeReceiptProps {
  draft: Draft;
  zones: readonly string[];
  today: string;
  zone: string;
}

/** When and how it arrived, on the clock of the place where it did, and the date on its face. */
export function IntakeReceipt({ draft, zones, today, zone }: IntakeReceiptProps) {
  return (
    <>
      <SelectField
        name="channel"
        label="How it arrived"
        options={Object.entries(channels).map(([value, label]) => ({ value, label }))}
        defaultValue={drafted(draft, "channel")}
      />
      <DateField
        name="received.day"
        label="Day it arrived"
        defaultValue={drafted(draft, "received.day") || today}
        max={today}
      />
      <TimeField defaultValue={drafted(draft, "received.time")} />
      <ListField
        name="received.zone"
        label="On the clock of"
        help="The zone in which its days are counted"
        list="zones"
        defaultValue={drafted(draft, "received.zone") || zone}
      />
      <datalist id="zones">
        {zones.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <WhichOfTwo draft={draft} />
      <DateField
        name="dueOn"
        label="Due date on its face"
        help="Only if it states one; otherwise the clock of its kind runs"
        optional
        defaultValue={drafted(draft, "dueOn")}
      />
    </>
  );
}

function TimeField({ defaultValue }: { defaultValue: string }) {
  return (
    <Field
      name="received.time"
      label="Time it arrived"
      help="As the fax, stamp or mail states it, such as 14:05"
      width="short"
    >
      {(wiring, { typed }) => (
        <input {...wiring} type="time" className={fieldStyles["control"]} defaultValue={typed[0] ?? defaultValue} />
      )}
    </Field>
  );
}

/** Asked only when clocks showed that time twice. */
function WhichOfTwo({ draft }: { draft: Draft }) {
  const { errors, typed } = useFieldState("received.which");
  const before = drafted(draft, "received.which");
  if (errors.length === 0 && typed.length === 0 && before === "") return null;
  return (
    <RadioGroup
      name="received.which"
      label="Which of the two"
      inline
      options={[
        { value: "earlier", label: "The earlier, in summer time" },
        { value: "later", label: "The later, in winter time" },
      ]}
      {...(before !== "" && { defaultValue: before })}
    />
  );
}
