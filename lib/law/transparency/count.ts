import { requestCategories, type RequestCategory } from "@/lib/law/shared/category";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import { compareText, fold, nameOfCountry, Spellings } from "./label";
import { disclosedAmong, outcomesInPrint, type OutcomeCounts } from "./outcome";
import { within, type InstantRange } from "./period";
import type { ReportCell, ReportTotals } from "./report";

/** A request as counting sees it. */
export interface CountedRequest {
  /** ISO code, or empty. */
  readonly country: string;
  readonly countryLabel: string;
  readonly category: RequestCategory;
  readonly legalProcess: string;
  readonly product: string;
  readonly accounts: number;
  readonly outcome: ReportedOutcome;
  readonly receivedAt: Date;
  /** The same instrument reached us twice: only the first arrival counts. */
  readonly duplicate: boolean;
}

/** Requests already counted together, as one row of a GROUP BY gives them. */
export interface CountedGroup {
  readonly country: string;
  readonly countryLabel: string;
  readonly category: RequestCategory;
  readonly legalProcess: string;
  readonly product: string;
  readonly outcome: ReportedOutcome;
  readonly requests: number;
  readonly accounts: number;
}

/** The requests that count in a period, one group each. Lazy, so that a long list need not be in memory. */
export function* groupsWithin(range: InstantRange, requests: Iterable<CountedRequest>): Generator<CountedGroup> {
  for (const { receivedAt, duplicate, ...request } of requests) {
    if (!duplicate && within(range, receivedAt)) yield { ...request, requests: 1 };
  }
}

/**
 * The cells of a report, in an order that depends on the cells alone. Groups may come in any order and any grain: rows of
 * one cell add up. National-security rows are left out here whatever the caller did before.
 */
export function cellsOf(groups: Iterable<CountedGroup>): readonly ReportCell[] {
  const tallies = new Map<string, Tally>();
  const spellings = new Spellings();
  for (const group of groups) {
    if (group.category === "national_security" || group.requests === 0) continue;
    const place = placeOf(group);
    const key = JSON.stringify([place, group.category, fold(group.legalProcess), fold(group.product)]);
    const tally = tallies.get(key) ?? tallyFor(group, place);
    tallies.set(key, tally);
    tally.requests += group.requests;
    tally.accounts += group.accounts;
    tally.outcomes[group.outcome] = (tally.outcomes[group.outcome] ?? 0) + group.requests;
    spellings.note("country", place, group.countryLabel, group.requests);
    spellings.note("process", fold(group.legalProcess), group.legalProcess, group.requests);
    spellings.note("product", fold(group.product), group.product, group.requests);
  }
  return [...tallies.values()].map((tally) => cell(tally, spellings)).sort(compareCells);
}

export function totalsOf(cells: readonly ReportCell[]): ReportTotals {
  const outcomes: Partial<Record<ReportedOutcome, number>> = {};
  for (const outcome of outcomesInPrint) {
    const sum = cells.reduce((total, { outcomes }) => total + (outcomes[outcome] ?? 0), 0);
    if (sum > 0) outcomes[outcome] = sum;
  }
  return { requests: sumBy(cells, "requests"), accounts: sumBy(cells, "accounts"), outcomes };
}

/** A whole per cent, a half rounded up, in whole numbers throughout; null when there is nothing to divide by. */
export function roundedPercent(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  return Math.floor((200 * numerator + denominator) / (2 * denominator));
}

interface Tally {
  readonly place: string;
  readonly country: string;
  readonly category: RequestCategory;
  readonly process: string;
  readonly product: string;
  requests: number;
  accounts: number;
  readonly outcomes: Partial<Record<ReportedOutcome, number>>;
}

function tallyFor(group: CountedGroup, place: string): Tally {
  return {
    place,
    country: countryOf(group),
    category: group.category,
    process: fold(group.legalProcess),
    product: fold(group.product),
    requests: 0,
    accounts: 0,
    outcomes: {},
  };
}

function cell(tally: Tally, spellings: Spellings): ReportCell {
  const disclosed = disclosedAmong(tally.outcomes);
  const printed: OutcomeCounts = Object.fromEntries(
    outcomesInPrint.flatMap((outcome) => (tally.outcomes[outcome] ? [[outcome, tally.outcomes[outcome]]] : [])),
  );
  return {
    country: tally.country,
    country_label: nameOfCountry(tally.country, spellings.of("country", tally.place)),
    category: tally.category,
    legal_process: spellings.of("process", tally.process)[0] ?? "",
    product: spellings.of("product", tally.product)[0] ?? "",
    requests: tally.requests,
    accounts: tally.accounts,
    outcomes: printed,
    disclosed_requests: disclosed,
    disclosed_pct: tally.category === "preservation" ? null : roundedPercent(disclosed, tally.requests),
  };
}

function countryOf(group: CountedGroup): string {
  return group.country.trim().toUpperCase();
}

/** A coded country is its code; any other origin is its label. The mark keeps a label "US" apart from the code. */
function placeOf(group: CountedGroup): string {
  return countryOf(group) || `?${fold(group.countryLabel)}`;
}

/** Coded countries by code, then the others by label; categories in the order of their table. */
function compareCells(a: ReportCell, b: ReportCell): number {
  return (
    Number(a.country === "") - Number(b.country === "") ||
    compareText(a.country || a.country_label, b.country || b.country_label) ||
    requestCategories.indexOf(a.category) - requestCategories.indexOf(b.category) ||
    compareText(a.legal_process, b.legal_process) ||
    compareText(a.product, b.product)
  );
}

function sumBy(cells: readonly ReportCell[], unit: "requests" | "accounts"): number {
  return cells.reduce((total, cell) => total + cell[unit], 0);
}
