"use client";

import { CheckboxField } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { InstrumentChoice, type InstrumentsToday } from "./intake-instrument-choice";
import { type Draft, drafted } from "./intake-typed";

/** Which instrument it is, with what it can compel, how long there is, and whether the customer comes first. */
export function IntakeInstrument({ draft, instruments }: { draft: Draft; instruments: InstrumentsToday }) {
  return (
    <>
      <InstrumentChoice defaultValue={drafted(draft, "instrument")} instruments={instruments} />
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
