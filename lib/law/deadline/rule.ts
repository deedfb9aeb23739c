import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { clockRulesEu } from "@/lib/law/deadline/clock-rules-eu";
import { clockRulesPolicy } from "@/lib/law/deadline/clock-rules-policy";
import { clockRulesUk } from "@/lib/law/deadline/clock-rules-uk";
import { clockRulesUpkeep } from "@/lib/law/deadline/clock-rules-upkeep";
import { clockRulesUs } from "@/lib/law/deadline/clock-rules-us";
import { clockRulesUsSecret } from "@/lib/law/deadline/clock-rules-us-secret";

/** Every clock the desk ships, by jurisdiction. None is confirmed: a desk's own counsel does that. */
export const clockRules = {
  ...clockRulesEu,
  ...clockRulesUs,
  ...clockRulesUsSecret,
  ...clockRulesUk,
  ...clockRulesPolicy,
  ...clockRulesUpkeep,
} as const satisfies Record<string, ClockRule>;

export type ClockRuleId = keyof typeof clockRules;

export function clockRule(id: ClockRuleId): ClockRule {
  return clockRules[id];
}
