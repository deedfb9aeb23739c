import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import {
  type InstrumentCode,
  instrumentGroups,
  instrumentRules,
  type Regime,
} from "@/lib/law/instrument/instrument-rules";
import { allDataCategories, type DataCategory } from "@/lib/law/shared/data-category";

/** How far an instrument goes into a category. `in_part`: only as the rule's limit says. `never`: policy, whatever the law. */
export type Reach = "whole" | "in_part" | "beyond" | "never";

export const reachWords = {
  whole: "Compels it",
  in_part: "In part, or on a condition",
  beyond: "Beyond it",
  never: "Never given",
} as const satisfies Record<Reach, string>;

/** Keys and credentials are never given: that is the desk's policy, for every instrument and before any table. */
export function reachOf(rule: Pick<InstrumentRule, "ceiling" | "limits" | "fields">, category: DataCategory): Reach {
  if (category === "credential_key") return "never";
  if (!rule.ceiling.includes(category)) return "beyond";
  return rule.limits[category] === undefined && rule.fields[category] === undefined ? "whole" : "in_part";
}

export interface CeilingCell {
  readonly category: DataCategory;
  readonly reach: Reach;
  /** The condition, where there is one. */
  readonly limit: string | null;
}

export interface CeilingRow {
  readonly code: InstrumentCode;
  readonly regime: Regime;
  readonly label: string;
  readonly cells: readonly CeilingCell[];
}

/**
 * The whole grid, instruments by categories, in the order in which both are shown.
 *
 * @param ruleOf what the rules that are shown say of an instrument; the shipped ones unless it is given
 */
export function ceilingTable(
  ruleOf: (code: InstrumentCode) => InstrumentRule = (code) => instrumentRules[code],
): readonly CeilingRow[] {
  return instrumentGroups.flatMap(({ regime, codes }) =>
    codes.map((code) => {
      const rule = ruleOf(code);
      const cells = allDataCategories.map((category) => ({
        category,
        reach: reachOf(rule, category),
        limit: rule.limits[category] ?? null,
      }));
      return { code, regime, label: rule.label, cells };
    }),
  );
}
