import { type ShieldRule, stateProcess } from "@/lib/law/instrument/shield-rule";

const asShipped = { effectiveTo: null, confirmedBy: null, bindsUs: false } as const;
const unrelated = (what: string) => `That the evidence sought is not related to an investigation of ${what}.`;

/** The shield laws we know to ask for an attestation. None is confirmed; another state's is entered here when counsel has read it. */
export const shieldRules = {
  CA: {
    ...asShipped,
    state: "CA",
    effectiveFrom: "2022-09-27",
    instruments: stateProcess,
    attests: unrelated("an abortion that is lawful in California"),
    source: "California Penal Code, sections 1524.2 and 1546.5 (2022, chapter 627)",
  },
  NY: {
    ...asShipped,
    state: "NY",
    effectiveFrom: null,
    instruments: stateProcess,
    attests: unrelated("reproductive health care that is lawful in New York"),
    source:
      "New York’s shield law of 2023 for providers of electronic communications; counsel must name the section and the day",
  },
  WA: {
    ...asShipped,
    state: "WA",
    effectiveFrom: "2023-04-27",
    instruments: stateProcess,
    attests: unrelated("protected health care services that are lawful in Washington"),
    source: "Washington, Laws of 2023, chapter 193 (ESHB 1469)",
  },
} as const satisfies Record<string, ShieldRule>;

export type ShieldId = keyof typeof shieldRules;

export const isShield = (id: string): id is ShieldId => Object.hasOwn(shieldRules, id);
