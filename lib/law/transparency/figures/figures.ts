import { isRequestCategory, type RequestCategory } from "@/lib/law/shared/category";
import { isReportedOutcome } from "@/lib/law/shared/reported-outcome";
import type { OutcomeCounts } from "../outcome";
import { periodNamed, type ReportPeriod } from "../period";
import digitalocean2016 from "./digitalocean-2016.json";
import digitalocean2017 from "./digitalocean-2017.json";
import github2023h2 from "./github-2023-h2.json";
import github2024h1 from "./github-2024-h1.json";
import google2019h2 from "./google-enterprise-2019-h2.json";
import google2022h2 from "./google-enterprise-2022-h2.json";
import microsoft2018h1 from "./lerr-emergency-2018-h1.json";

/** What a provider really published for a period, cell by cell. Test support: the figures are theirs, the cases are not. */
export interface Figures {
  readonly name: string;
  readonly credit: {
    readonly publisher: string;
    readonly report: string;
    readonly url: string;
    readonly licence: string;
  };
  readonly period: ReportPeriod;
  readonly cells: readonly FigureCell[];
}

export interface FigureCell {
  readonly country: string;
  readonly countryLabel: string;
  readonly category: RequestCategory;
  readonly legalProcess: string;
  readonly product: string;
  readonly requests: number;
  readonly accounts: number;
  readonly outcomes: OutcomeCounts;
  /** The per cent the publisher printed, where it printed one. */
  readonly publishedPct: number | null;
}

export const allFigures: readonly Figures[] = [
  digitalocean2016,
  digitalocean2017,
  github2023h2,
  github2024h1,
  google2019h2,
  google2022h2,
  microsoft2018h1,
].map((file) => {
  const period = periodNamed(file.period);
  if (period === null) throw new Error(`${file.name}: no period ${file.period}`);
  return { name: file.name, credit: file.credit, period, cells: file.cells.map(figureCell) };
});

function figureCell(row: readonly unknown[]): FigureCell {
  const [country, countryLabel, category, legalProcess, product, requests, accounts, outcomes, pct] = row;
  const words = [country, countryLabel, category, legalProcess, product].map(text);
  const kind = words[2] ?? "";
  if (!isRequestCategory(kind)) throw new Error(`no category ${kind}`);
  return {
    country: words[0] ?? "",
    countryLabel: words[1] ?? "",
    category: kind,
    legalProcess: words[3] ?? "",
    product: words[4] ?? "",
    requests: count(requests),
    accounts: count(accounts),
    outcomes: outcomeCounts(outcomes),
    publishedPct: pct === null ? null : count(pct),
  };
}

function outcomeCounts(value: unknown): OutcomeCounts {
  if (typeof value !== "object" || value === null) throw new Error("no outcomes");
  const pairs = Object.entries(value).filter(([, requests]) => requests !== undefined);
  return Object.fromEntries(
    pairs.map(([outcome, requests]: [string, unknown]) => {
      if (!isReportedOutcome(outcome)) throw new Error(`no outcome ${outcome}`);
      return [outcome, count(requests)];
    }),
  );
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new Error(`not a text: ${String(value)}`);
  return value;
}

function count(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new Error(`no count ${String(value)}`);
  return value;
}
