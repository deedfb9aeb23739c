import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { FormContext } from "@/components/ui/form-context";
import type { FormState } from "@/lib/forms/form-state";
import { instrumentGroups } from "@/lib/law/instrument/instrument-rules";
import { shippedRules } from "@/lib/law/request/rule-set";
import { allInstruments, instrumentRow } from "@/lib/law/request/instrument";
import { IntakeInstrument } from "./intake-instrument";
import { instrumentSummary, type InstrumentsToday } from "./intake-instrument-choice";
import type { Draft } from "./intake-typed";

function drawn(draft: Draft, state: FormState = {}, instruments: InstrumentsToday = shippedRules.instruments) {
  return renderToStaticMarkup(
    <FormContext value={{ id: "f", state, pending: false }}>
      <IntakeInstrument draft={draft} instruments={instruments} />
    </FormContext>,
  );
}

describe("the choice of an instrument", () => {
  test("offers every instrument under its jurisdiction", () => {
    const html = drawn({});
    for (const { words } of instrumentGroups) expect(html).toContain(`<optgroup label="${words}">`);
    for (const code of allInstruments) expect(html).toContain(`<option value="${code}">${instrumentRow(code).label}`);
  });

  test("says in one line what the chosen one means, and that counsel has not confirmed it", () => {
    const html = drawn({ instrument: "EU_EPOC" });
    expect(html).toContain(
      "At most subscriber, connection data that identifies a user, traffic, content; European Production Order: ten days",
    );
    expect(html).toContain("counsel has not confirmed it");
    expect(drawn({})).not.toContain("counsel has not confirmed it");
  });

  test("reads the rules in force today: a ceiling that was narrowed, and counsel who confirmed it", () => {
    const changed = { ...instrumentRow("US_WARRANT"), ceiling: ["subscriber"], confirmedBy: "C. Counsel" } as const;
    const html = drawn({ instrument: "US_WARRANT" }, {}, { ...shippedRules.instruments, US_WARRANT: changed });
    expect(html).toContain("At most subscriber; due");
    expect(html).not.toContain("counsel has not confirmed it");
    const { US_WARRANT: _ended, ...others } = shippedRules.instruments;
    expect(drawn({ instrument: "US_WARRANT" }, {}, others)).toContain("No rule of this desk for it is in force today.");
  });

  test("keeps to what was typed when the form comes back", () => {
    const html = drawn({ instrument: "EU_EPOC" }, { typed: { instrument: "US_NSL" } });
    expect(html).toContain("Only counsel for national security may record it.");
    expect(html).toContain('<option value="US_NSL" selected="">');
  });

  test("warns of what is not in force", () => {
    expect(drawn({ instrument: "BUDAPEST_2AP" })).toContain("Not in force: it compels nothing");
    expect(drawn({ instrument: "US_WARRANT" })).not.toContain("Not in force");
  });

  test.each(allInstruments)("has a summary of %s without a gap", (code) => {
    expect(instrumentSummary(instrumentRow(code))).not.toMatch(/undefined|\s\s|;\s*;|\.\./);
  });
});
