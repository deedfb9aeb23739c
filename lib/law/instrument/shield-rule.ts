import type { InstrumentCode } from "@/lib/law/instrument/instrument-rules";
import type { RuleHead } from "@/lib/law/rules/rule";
import type { UsState } from "@/lib/law/shared/us-states";

/**
 * The shield law of one state of the United States: for which process of another state's authorities an attestation must
 * come with it before a provider there may answer.
 */
export interface ShieldRule extends RuleHead {
  readonly state: UsState;
  readonly instruments: readonly InstrumentCode[];
  /** What the attestation must say, in words. */
  readonly attests: string;
  /** Whether it binds this desk for every account: we are incorporated or have our seat there. Else for customers there. */
  readonly bindsUs: boolean;
}

/** For whom it holds, in words. */
export const shieldReach = {
  everybody: "Every account: we are incorporated, or have our seat, in that state",
  customers: "Accounts of customers in that state",
} as const satisfies Record<string, string>;

/** Process that an authority of a state can issue as well as a federal one. */
export const stateProcess = [
  "US_SUBP_GJ",
  "US_SUBP_ADM",
  "US_SUBP_CIV",
  "US_2703D",
  "US_WARRANT",
  "US_PRTT",
  "US_T3",
] as const satisfies readonly InstrumentCode[];
