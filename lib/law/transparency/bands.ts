import type { Refusal } from "@/lib/law/shared/refusal";
import { type BandOption, type BandOptionId, bandOption, type BandSplit } from "./band-options";
import { type InstantRange, rangeIn, type ReportPeriod } from "./period";
import type { NationalSecurityBand } from "./report";

/** National-security process of one kind, as it was counted. Never leaves the compartment. */
export interface SecretCount {
  readonly kind: SecretKind;
  readonly orders: number;
  readonly selectors: number;
}

export type SecretKind = "letters" | "content_orders" | "other_orders";

/** What an option prints, in this order, whether or not there was any. */
const lines: Readonly<Record<BandSplit, readonly { readonly process: string; readonly of: readonly SecretKind[] }[]>> =
  {
    kinds: [
      { process: "National security letters", of: ["letters"] },
      { process: "Foreign-intelligence orders for content", of: ["content_orders"] },
      { process: "Foreign-intelligence orders for other data", of: ["other_orders"] },
    ],
    all: [{ process: "All national-security process", of: ["letters", "content_orders", "other_orders"] }],
  };

/** The bands an option prints of what was counted: the same lines for nothing as for anything below the first band's end. */
export function bandsOf(id: BandOptionId, counted: readonly SecretCount[]): readonly NationalSecurityBand[] {
  const { split, width } = bandOption(id);
  return lines[split].flatMap(({ process, of }) => {
    const rows = counted.filter(({ kind }) => of.includes(kind));
    const sum = (unit: "orders" | "selectors") => rows.reduce((total, row) => total + row[unit], 0);
    return (["orders", "selectors"] as const).map((unit) => ({ process, unit, ...bandAround(sum(unit), width) }));
  });
}

/** The band that holds a count: never the count itself. */
export function bandAround(count: number, width: number): { readonly min: number; readonly max: number } {
  const min = Math.floor(count / width) * width;
  return { min, max: min + width - 1 };
}

/** An option that was chosen for a period, for good. */
export interface ChosenBands {
  readonly label: string;
  readonly option: BandOptionId;
  readonly range: InstantRange;
}

/** The zone whose days bound a period of bands, whatever the zone of the report that carries them. */
export const bandZone = "UTC";

/**
 * Why an option may not be chosen for a period; null when it may. Two options over the same days would narrow each
 * other's bands, so the first that was chosen stands for good.
 */
export function bandsRefused(
  id: BandOptionId,
  period: ReportPeriod,
  chosen: readonly ChosenBands[],
  now: Date,
): Refusal | null {
  const option = bandOption(id);
  const range = rangeIn(bandZone, period);
  if (!covers(option, period)) return { code: "bands-not-apt", months: option.months };
  const before = chosen.find((one) => one.range.from < range.to && range.from < one.range.to);
  if (before && (before.option !== id || before.label !== period.label))
    return { code: "bands-locked", option: bandOption(before.option).words, label: before.label };
  const from = new Date(range.to.getTime() + option.waitsDays * 86_400_000);
  return from > now ? { code: "bands-too-early", until: from.toISOString() } : null;
}

/** Half-years and years of the calendar have labels of their own. */
function covers({ months }: BandOption, { label }: ReportPeriod): boolean {
  return (months === 12 ? /^\d{4}$/ : /^\d{4}-h[12]$/).test(label);
}
