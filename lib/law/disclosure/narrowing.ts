import { itemPermitted } from "@/lib/law/disclosure/ceiling";
import { daysIn, type Range } from "@/lib/law/disclosure/range";
import { whole } from "@/lib/law/disclosure/scope";
import type { ItemFacts, RequestFile } from "@/lib/law/request/file";

/** The four layers of a scope, from the widest to the narrowest; each lies inside the one before. */
export const scopeLayers = ["asked", "permitted", "approved", "produced"] as const;
export type ScopeLayer = (typeof scopeLayers)[number];

/** Of each layer the days of one item; null: without bound. Zero: nothing of it. */
export type ItemDays = Readonly<Record<ScopeLayer, number | null>>;

/** One layer of a request as numbers; "of" them are those of the layer `asked`. */
export interface LayerFigure {
  readonly items: number;
  /** Days of one category of one account, added up over the items that were asked between two days. */
  readonly accountDays: number;
  /** The same of items asked without bound: they have no number of days that these could be a part of. */
  readonly accountDaysOfUnbounded: number;
  /** Items that are still without bound in this layer. */
  readonly unbounded: number;
}

/** Of each layer of a request how much there is; the narrowing is each beside `asked`. */
export type Narrowing = Readonly<Record<ScopeLayer, LayerFigure>>;

export function itemDays(file: Pick<RequestFile, "instrument">, item: ItemFacts, produced: readonly Range[]): ItemDays {
  const asked = daysIn([{ from: item.askedFrom, to: item.askedTo }]);
  return {
    asked,
    permitted: itemPermitted(file.instrument, item) ? asked : 0,
    approved: item.approved === true ? daysIn([{ from: item.approvedFrom, to: item.approvedTo }]) : 0,
    produced: daysIn(produced),
  };
}

/** @param produced the days that files of an item cover, by the item's id */
export function requestNarrowing(
  file: Pick<RequestFile, "instrument" | "targets">,
  produced: (itemId: string) => readonly Range[],
): Narrowing {
  const items = file.targets.flatMap((target) => target.items).map((item) => itemDays(file, item, produced(item.id)));
  const figure = (layer: ScopeLayer): LayerFigure => {
    const sum = (some: readonly ItemDays[]) => some.reduce((days, one) => days + (one[layer] ?? 0), 0);
    return {
      items: items.filter((one) => one[layer] !== 0).length,
      accountDays: sum(items.filter((one) => one.asked !== null)),
      accountDaysOfUnbounded: sum(items.filter((one) => one.asked === null)),
      unbounded: items.filter((one) => one[layer] === null).length,
    };
  };
  return {
    asked: figure("asked"),
    permitted: figure("permitted"),
    approved: figure("approved"),
    produced: figure("produced"),
  };
}

/** Whether less was approved of an item than was asked: fewer days, services or fields, or nothing. Undecided is neither. */
export function narrowed(item: ItemFacts): boolean {
  return item.approved === false || (item.approved === true && !whole(item, item));
}

/** "30 of 365 account-days, 2 of 5 items": numerator and denominator, and apart from them what was asked without bound. */
export function narrowingWords({ asked, ...layers }: Narrowing, layer: Exclude<ScopeLayer, "asked">): string {
  const { items, accountDays, accountDaysOfUnbounded, unbounded } = layers[layer];
  const days =
    asked.items > asked.unbounded ? [`${number(accountDays)} of ${counted(asked.accountDays, "account-day")}`] : [];
  const open = unbounded === 0 ? "" : `, ${unbounded === items ? "" : `${number(unbounded)} of them `}without bound`;
  const beside =
    accountDaysOfUnbounded === 0
      ? ""
      : `; ${counted(accountDaysOfUnbounded, "account-day")} of what was asked without bound`;
  return `${[...days, `${number(items)} of ${counted(asked.items, "item")}`].join(", ")}${open}${beside}`;
}

const number = (value: number) => value.toLocaleString("en");
const counted = (value: number, what: string) => `${number(value)} ${what}${value === 1 ? "" : "s"}`;
