"use client";

import { CheckboxField, RadioGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { clockRule } from "@/lib/law/deadline/rule";
import { dataCategories } from "@/lib/law/request/data-category";
import { allInstruments, type InstrumentCode, instruments } from "@/lib/law/request/instrument";
import { type Draft, drafted } from "./intake-typed";

/** Which instrument it is, with what each can compel, how long there is, and whether the customer comes first. */
export function IntakeInstrument({ draft }: { draft: Draft }) {
  return (
    <>
      <RadioGroup
        name="instrument"
        label="Instrument"
        options={allInstruments.map((code) => ({ value: code, label: instruments[code].label, help: summary(code) }))}
        defaultValue={drafted(draft, "instrument")}
      />
      <CheckboxField
        name="emergency"
        label="It claims an emergency"
        help="Danger to life or limb. Authentication must then be strong, and Senior counsel approves."
        defaultChecked={drafted(draft, "emergency") !== ""}
      />
      <TextField
        name="powerCited"
        label="Power it cites"
        help="In its own words"
        optional
        maxLength={1000}
        defaultValue={drafted(draft, "powerCited")}
        width="full"
      />
      <DateField name="issuedOn" label="Issued on" optional defaultValue={drafted(draft, "issuedOn")} />
    </>
  );
}

function summary(code: InstrumentCode): string {
  const { issuer, ceiling, due, redirect } = instruments[code];
  const most =
    ceiling.length === 0
      ? "Compels no disclosure"
      : `At most ${ceiling.map((category) => dataCategories[category].words.toLowerCase()).join(", ")}`;
  const time = due === "on_face" ? "due on the date it states" : clockText(code);
  const first = redirect === "expected" ? "the customer is asked first" : "no redirect";
  return `${issuer}. ${most}; ${time}; ${first}.`;
}

function clockText(code: InstrumentCode): string {
  const { due } = instruments[code];
  if (due === "on_face") return "";
  const { length, unit } = clockRule(due);
  const goal = due.startsWith("POLICY_") ? "our own goal is " : "";
  return `${goal}${length} ${unit === "hours" ? "hour" : "day"}${length === 1 ? "" : "s"}`;
}
