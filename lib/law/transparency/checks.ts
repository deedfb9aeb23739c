import { isCountryCode } from "@/lib/law/shared/countries";
import { categoryWords } from "@/lib/law/shared/category";
import type { Refusal } from "@/lib/law/shared/refusal";
import { totalsOf } from "./count";
import { fold } from "./label";
import { disclosedAmong, outcomesInPrint, outcomeTable, sumOfOutcomes, type OutcomeCounts } from "./outcome";
import type { ReportCell, ReportDocument } from "./report";

/** A hard check blocks publication; a soft one is shown and needs a decision. */
export const reportChecks = {
  "outcomes-partition": { hard: true, claim: "In every row, and in the totals, the outcomes add up to the requests" },
  "cells-sum-to-totals": { hard: true, claim: "The rows add up to the totals" },
  "disclosed-within-received": {
    hard: true,
    claim: "Nowhere is more disclosed than was received, and every per cent follows from its two numbers",
  },
  "no-negative-count": { hard: true, claim: "Every count is a whole number, none below zero" },
  "no-row-twice": { hard: true, claim: "No row is printed twice, not even in another spelling" },
  "no-national-security": { hard: true, claim: "No national-security process stands in a row or a total" },
  "countries-known": { hard: true, claim: "Every country code is in ISO 3166, and every row names its origin" },
  "few-under-other": { hard: false, claim: "At most a tenth of the requests stand under “other” or without a name" },
} as const satisfies Record<string, { readonly hard: boolean; readonly claim: string }>;

export type ReportCheckName = keyof typeof reportChecks;

export interface ReportCheck {
  readonly name: ReportCheckName;
  readonly hard: boolean;
  readonly claim: string;
  readonly passed: boolean;
  /** Each offending row and what is wrong with it, for the person who has to mend it. Empty when passed. */
  readonly faults: readonly string[];
}

type Faults = (document: Pick<ReportDocument, "cells" | "totals">) => readonly string[];

/** Every check, in the order of the table, whether passed or not. */
export function checkReport(document: Pick<ReportDocument, "cells" | "totals">): readonly ReportCheck[] {
  return names.map((name) => {
    const faults = faultsBy[name](document);
    return { name, ...reportChecks[name], passed: faults.length === 0, faults };
  });
}

export function mayPublish(checks: readonly ReportCheck[]): boolean {
  return publicationBlocked(checks) === null;
}

/** Why a report is not published: the hard checks that fail, and every offending row. Null: nothing is in the way. */
export function publicationBlocked(checks: readonly ReportCheck[]): Refusal | null {
  const failed = checks.filter((check) => check.hard && !check.passed);
  if (failed.length === 0) return null;
  return {
    code: "report-blocked",
    checks: failed.map(({ name }) => name),
    faults: failed.flatMap(({ faults }) => faults),
  };
}

/** A row as a person would point at it. */
export function cellInWords(cell: ReportCell): string {
  const origin = cell.country_label || cell.country || "no origin";
  return [origin, categoryWords[cell.category], cell.legal_process, cell.product].filter(Boolean).join(" · ");
}

const faultsBy: Record<ReportCheckName, Faults> = {
  "outcomes-partition": ({ cells, totals }) => [
    ...cells.flatMap((cell) => unequal(cellInWords(cell), cell)),
    ...unequal("Totals", totals),
  ],
  "cells-sum-to-totals": ({ cells, totals }) => {
    const sums = totalsOf(cells);
    const pairs: [string, number, number][] = [
      ["requests", sums.requests, totals.requests],
      ["accounts", sums.accounts, totals.accounts],
      ...outcomesInPrint.map((outcome): [string, number, number] => [
        outcomeTable[outcome].words.toLowerCase(),
        sums.outcomes[outcome] ?? 0,
        totals.outcomes[outcome] ?? 0,
      ]),
    ];
    return pairs
      .filter(([, rows, total]) => rows !== total)
      .map(([what, rows, total]) => `${what}: rows add up to ${rows}, totals say ${total}`);
  },
  "disclosed-within-received": ({ cells }) => cells.flatMap(wrongShare),
  "no-negative-count": ({ cells, totals }) => [
    ...cells.flatMap((cell) => notCounts(cellInWords(cell), cell)),
    ...notCounts("Totals", totals),
  ],
  "no-row-twice": ({ cells }) => {
    const seen = new Set<string>();
    return cells.flatMap((cell) => {
      const key = [cell.country || cell.country_label, cell.category, cell.legal_process, cell.product];
      const folded = JSON.stringify(key.map(fold));
      if (seen.has(folded)) return [`${cellInWords(cell)}: stands twice`];
      seen.add(folded);
      return [];
    });
  },
  "no-national-security": ({ cells }) =>
    cells
      .filter((cell) => cell.category === "national_security" || secretProcess.test(cell.legal_process))
      .map((cell) => `${cellInWords(cell)}: may only be published as a range`),
  "countries-known": ({ cells }) =>
    cells.flatMap((cell) => {
      if (cell.country !== "" && !isCountryCode(cell.country))
        return [`${cellInWords(cell)}: no country ${cell.country}`];
      return cell.country_label.trim() === "" ? [`${cellInWords(cell)}: the origin has no name`] : [];
    }),
  "few-under-other": ({ cells, totals }) => {
    const vague = cells.filter((cell) => vagueName.test(cell.country_label) || vagueName.test(cell.legal_process));
    const requests = vague.reduce((sum, cell) => sum + cell.requests, 0);
    if (requests * 10 <= totals.requests) return [];
    return [
      `${requests} of ${totals.requests} requests`,
      ...vague.map((cell) => `${cellInWords(cell)}: ${cell.requests} requests`),
    ];
  },
};

const names: readonly ReportCheckName[] = [
  "outcomes-partition",
  "cells-sum-to-totals",
  "disclosed-within-received",
  "no-negative-count",
  "no-row-twice",
  "no-national-security",
  "countries-known",
  "few-under-other",
];

/** Imported rows may call a national-security instrument by name under another category. */
const secretProcess = /\b(?:nsls?|fisa)\b|national security (?:letter|order|request)|foreign intelligence/i;
const vagueName = /^(?:others?|other legal requests|unknown|n\/a|unspecified|miscellaneous|to be determined)$/i;

type Counts = { readonly requests: number; readonly accounts: number; readonly outcomes: OutcomeCounts };

function unequal(where: string, { requests, outcomes }: Counts): readonly string[] {
  const sum = sumOfOutcomes(outcomes);
  return sum === requests ? [] : [`${where}: outcomes add up to ${sum}, requests are ${requests}`];
}

function notCounts(where: string, { requests, accounts, outcomes }: Counts): readonly string[] {
  return Object.entries({ requests, accounts, ...outcomes })
    .filter(([, count]) => !Number.isSafeInteger(count) || count < 0)
    .map(([what, count]) => `${where}: ${what} is ${count}`);
}

function wrongShare(cell: ReportCell): readonly string[] {
  const where = cellInWords(cell);
  const sum = disclosedAmong(cell.outcomes);
  if (cell.disclosed_requests > cell.requests)
    return [`${where}: ${cell.disclosed_requests} disclosed of ${cell.requests} received`];
  if (cell.disclosed_requests !== sum)
    return [`${where}: says ${cell.disclosed_requests} disclosed, its outcomes say ${sum}`];
  const none = cell.category === "preservation" || cell.requests === 0;
  if (none) return cell.disclosed_pct === null ? [] : [`${where}: has a per cent and may have none`];
  // Written out on its own, so that a slip in the counting is not checked against itself.
  const pct = cell.disclosed_pct;
  const near = pct !== null && 2 * pct * cell.requests - cell.requests <= 200 * sum;
  const notLess = pct !== null && 200 * sum < 2 * pct * cell.requests + cell.requests;
  return near && notLess ? [] : [`${where}: says ${pct} %, ${sum} of ${cell.requests} is not that`];
}
