import type { InstrumentCode, Regime } from "@/lib/law/instrument/instrument-rules";
import type { RuleHead } from "@/lib/law/rules/rule";
import { type DataCategory, dataCategories } from "@/lib/law/shared/data-category";

/** What is asked for with the least process: a kind of data, or that it be kept only. */
export type MinimumOf = DataCategory | "preservation_only";

/** The least instrument of a regime that compels it; null: none does. The words say what it is called there, or why. */
export interface Least {
  readonly code: InstrumentCode | null;
  readonly words: string;
}

/** The least process one kind of data needs, regime by regime. */
export interface MinimumRule extends RuleHead {
  readonly of: MinimumOf;
  readonly least: Readonly<Record<Regime, Least>>;
}

export function minimumWords(of: MinimumOf): string {
  return of === "preservation_only" ? "That it be kept, not given" : dataCategories[of].words;
}

/** The id each is kept under, after `minimum.`. */
export const minimumIds = {
  subscriber: "SUBSCRIBER",
  identify_only: "IDENTIFY_ONLY",
  traffic: "TRAFFIC",
  content: "CONTENT",
  realtime_meta: "REALTIME_META",
  realtime_content: "REALTIME_CONTENT",
  preservation_only: "PRESERVATION_ONLY",
  credential_key: "CREDENTIAL_KEY",
} as const satisfies Record<MinimumOf, string>;

export type MinimumId = (typeof minimumIds)[MinimumOf];
