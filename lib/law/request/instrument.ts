import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { type InstrumentCode, instrumentRules } from "@/lib/law/instrument/instrument-rules";
import { keysOf } from "@/lib/law/shared/keys";

export type { InstrumentCode };

/** The instruments in force as shipped; what administrators change is a version kept beside them. */
export const instruments = instrumentRules;

export const allInstruments = keysOf(instruments);

export function isInstrument(code: string): code is InstrumentCode {
  return Object.hasOwn(instruments, code);
}

/** What an instrument that is not in the table (an imported legal process) is taken to be: it compels nothing. */
export const unlisted: InstrumentRule = {
  label: "Another legal process",
  issuer: "Not in the rule table",
  category: "criminal",
  ceiling: [],
  limits: {},
  fields: {},
  due: "POLICY_LETTER",
  emergencyDue: null,
  redirect: "expected",
  secrecy: { rule: "national", words: "Unknown" },
  jurisdictions: ["*"],
  beginsIn: {},
  begunBy: null,
  government: true,
  disclosesNothing: false,
  keepsCopy: true,
  notYet: null,
  note: null,
  source: "None: counsel has not described this legal process",
  effectiveFrom: null,
  effectiveTo: null,
  confirmedBy: null,
};

export function instrumentRow(code: string): InstrumentRule {
  return isInstrument(code) ? instruments[code] : unlisted;
}

/** A preservation discloses nothing: no scope, no production, and no notice until a demand follows. */
export function preservesOnly(instrument: Pick<InstrumentRule, "category">): boolean {
  return instrument.category === "preservation";
}
