import { europeanUnion } from "@/lib/law/instrument/eu";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { betweenStates } from "@/lib/law/instrument/treaty";
import { unitedKingdom } from "@/lib/law/instrument/uk";
import { unitedStates } from "@/lib/law/instrument/us";
import { usNationalSecurity, usRealTime } from "@/lib/law/instrument/us-surveillance";
import { keysOf } from "@/lib/law/shared/keys";

/** Every kind of instrument the desk knows. Adding one is adding a row: ceiling, clock and redirect follow from it. */
export const instrumentRules = {
  ...unitedStates,
  ...usRealTime,
  ...usNationalSecurity,
  ...unitedKingdom,
  ...europeanUnion,
  ...betweenStates,
} as const satisfies Record<string, InstrumentRule>;

export type InstrumentCode = keyof typeof instrumentRules;

/** Whose law an instrument belongs to: within one, what it cannot compel another may. */
export type Regime = "us" | "uk" | "eu" | "between_states";

export interface InstrumentGroup {
  readonly regime: Regime;
  readonly words: string;
  readonly codes: readonly InstrumentCode[];
}

/** The table as it is shown and chosen from. */
export const instrumentGroups: readonly InstrumentGroup[] = [
  { regime: "us", words: "United States", codes: keysOf({ ...unitedStates, ...usRealTime }) },
  { regime: "us", words: "United States, national security", codes: keysOf(usNationalSecurity) },
  { regime: "uk", words: "United Kingdom", codes: keysOf(unitedKingdom) },
  { regime: "eu", words: "European Union", codes: keysOf(europeanUnion) },
  { regime: "between_states", words: "Treaties and other countries", codes: keysOf(betweenStates) },
];

/** The regime of an instrument; null for one that is not in the table. */
export function regimeOf(code: string): Regime | null {
  return instrumentGroups.find(({ codes }) => codes.some((one) => one === code))?.regime ?? null;
}
