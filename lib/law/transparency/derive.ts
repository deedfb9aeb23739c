import { categoryWords } from "@/lib/law/shared/category";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import { totalsOf, roundedPercent } from "./count";
import { compareText, fold } from "./label";
import { disclosedAmong, outcomesInPrint, outcomeTable, reaches, type Reach } from "./outcome";
import type { ReportCell, ReportDocument, ReportTotals } from "./report";

/** How often data was disclosed, among requests that asked for data: preservation is in neither number. */
export interface DisclosedShare {
  readonly disclosed: number;
  readonly of: number;
  /** Whole per cent, half up; null when nothing asked for data. */
  readonly pct: number | null;
}

export function shareOf(cells: readonly ReportCell[]): DisclosedShare {
  const asking = totalsOf(cells.filter((cell) => cell.category !== "preservation"));
  const disclosed = disclosedAmong(asking.outcomes);
  return { disclosed, of: asking.requests, pct: roundedPercent(disclosed, asking.requests) };
}

/** Requests that share a property, and what became of them. */
export interface RankedGroup {
  readonly key: string;
  readonly label: string;
  readonly totals: ReportTotals;
  readonly share: DisclosedShare;
  readonly byReach: Readonly<Record<Reach, number>>;
}

export const groupings = {
  country: (cell: ReportCell) => ({ key: cell.country || `?${fold(cell.country_label)}`, label: cell.country_label }),
  process: (cell: ReportCell) =>
    cell.legal_process === ""
      ? { key: `?${cell.category}`, label: `${categoryWords[cell.category]}, process not recorded` }
      : { key: fold(cell.legal_process), label: cell.legal_process },
  category: (cell: ReportCell) => ({ key: cell.category, label: categoryWords[cell.category] }),
  product: (cell: ReportCell) => ({ key: fold(cell.product), label: cell.product || "Product not recorded" }),
} as const satisfies Record<string, (cell: ReportCell) => { key: string; label: string }>;

/** Largest first; equals by label. */
export function rankedBy(grouping: keyof typeof groupings, cells: readonly ReportCell[]): readonly RankedGroup[] {
  const groups = new Map<string, { label: string; cells: ReportCell[] }>();
  for (const cell of cells) {
    const { key, label } = groupings[grouping](cell);
    const group = groups.get(key) ?? { label, cells: [] };
    groups.set(key, group);
    group.cells.push(cell);
  }
  return [...groups]
    .map(([key, { label, cells }]) => ranked(key, label, cells))
    .sort((a, b) => b.totals.requests - a.totals.requests || compareText(a.label, b.label));
}

export interface OutcomeFlow {
  readonly outcome: ReportedOutcome;
  readonly requests: number;
  readonly reach: Reach;
  readonly words: string;
}

/** What became of the requests received: every outcome that happened, most disclosed first. */
export function outcomeFlows({ totals }: Pick<ReportDocument, "totals">): readonly OutcomeFlow[] {
  return outcomesInPrint.flatMap((outcome) => {
    const requests = totals.outcomes[outcome] ?? 0;
    const { reach, words } = outcomeTable[outcome];
    return requests > 0 ? [{ outcome, requests, reach, words }] : [];
  });
}

export interface TrendPoint {
  readonly label: string;
  readonly from: string;
  readonly requests: number;
  readonly accounts: number;
  readonly share: DisclosedShare;
  readonly byReach: Readonly<Record<Reach, number>>;
}

/** The releases of like length up to and with this one, oldest first; one point a period, its latest version. */
export function trendOf(current: ReportDocument, previous: readonly ReportDocument[]): readonly TrendPoint[] {
  const latest = new Map<string, ReportDocument>();
  for (const document of [...previous, current]) {
    const known = latest.get(document.period.label);
    const fits = shapeOf(document) === shapeOf(current) && document.period.from <= current.period.from;
    if (fits && (known === undefined || known.version < document.version || document === current)) {
      latest.set(document.period.label, document);
    }
  }
  return [...latest.values()]
    .sort((a, b) => compareText(a.period.from, b.period.from))
    .map(({ period, totals, cells }) => ({
      label: period.label,
      from: period.from,
      requests: totals.requests,
      accounts: totals.accounts,
      share: shareOf(cells),
      byReach: reachOf(totals),
    }));
}

/** `2019` and `2020` may be set side by side; `2019` and `2019-h1` may not. */
function shapeOf({ period }: ReportDocument): string {
  return period.label.replace(/^\d{4}/, "").replace(/\d$/, "");
}

function ranked(key: string, label: string, cells: readonly ReportCell[]): RankedGroup {
  const totals = totalsOf(cells);
  return { key, label, totals, share: shareOf(cells), byReach: reachOf(totals) };
}

/** How many requests stand at each step of how much reached the authority. */
export function reachOf({ outcomes }: Pick<ReportTotals, "outcomes">): Readonly<Record<Reach, number>> {
  const byReach: Record<Reach, number> = { content: 0, records: 0, elsewhere: 0, nothing: 0, unsettled: 0 };
  for (const outcome of outcomesInPrint) byReach[outcomeTable[outcome].reach] += outcomes[outcome] ?? 0;
  return byReach;
}

/** The steps that occur, so that a legend explains nothing that is not shown. */
export function reachesIn(groups: readonly RankedGroup[]): readonly Reach[] {
  return reaches.filter((reach) => groups.some((group) => group.byReach[reach] > 0));
}
