import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { clockRulesEu } from "@/lib/law/deadline/clock-rules-eu";
import { clockRulesPolicy } from "@/lib/law/deadline/clock-rules-policy";
import { clockRulesUk } from "@/lib/law/deadline/clock-rules-uk";
import { clockRulesUpkeep } from "@/lib/law/deadline/clock-rules-upkeep";
import { clockRulesUs } from "@/lib/law/deadline/clock-rules-us";
import { clockRulesUsSecret } from "@/lib/law/deadline/clock-rules-us-secret";
import { keysOf } from "@/lib/law/shared/keys";

/** Every clock the desk ships, by jurisdiction. None is confirmed: a desk's own counsel does that. */
export const clockRules = {
  ...clockRulesEu,
  ...clockRulesUs,
  ...clockRulesUsSecret,
  ...clockRulesUk,
  ...clockRulesPolicy,
  ...clockRulesUpkeep,
} as const satisfies Record<string, ClockRule>;

/** The clocks as they are read: by whose law they are. */
export const clockGroups = [
  { words: "European Union", ids: keysOf(clockRulesEu) },
  { words: "United States", ids: keysOf(clockRulesUs) },
  { words: "United States: interception and national security", ids: keysOf(clockRulesUsSecret) },
  { words: "United Kingdom", ids: keysOf(clockRulesUk) },
  { words: "The desk’s own, towards authorities and customers", ids: keysOf(clockRulesPolicy) },
  { words: "The desk’s own upkeep", ids: keysOf(clockRulesUpkeep) },
] as const satisfies readonly { readonly words: string; readonly ids: readonly (keyof typeof clockRules)[] }[];

export type ClockRuleId = keyof typeof clockRules;

export function clockRule(id: ClockRuleId): ClockRule {
  return clockRules[id];
}
