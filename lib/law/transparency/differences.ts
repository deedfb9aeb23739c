import { cellInWords } from "./checks";
import { fold } from "./label";
import { outcomesInPrint, outcomeTable } from "./outcome";
import type { ReportCell, ReportDocument, ReportTotals } from "./report";

/** One printed number that two versions give differently. */
export interface Difference {
  readonly where: string;
  readonly what: string;
  readonly before: number;
  readonly after: number;
}

/** Every number that changed from one version to another, totals first; a row that came or went changes from or to zero. */
export function differencesBetween(before: ReportDocument, after: ReportDocument): readonly Difference[] {
  const [old, now] = [byKey(before.cells), byKey(after.cells)];
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [
    ...changed("Totals", before.totals, after.totals),
    ...[...keys].flatMap((key) => {
      const [was, is] = [old.get(key), now.get(key)];
      const named = is ?? was;
      return named ? changed(cellInWords(named), was ?? nothing, is ?? nothing) : [];
    }),
  ];
}

const nothing: ReportTotals = { requests: 0, accounts: 0, outcomes: {} };

function byKey(cells: readonly ReportCell[]): ReadonlyMap<string, ReportCell> {
  return new Map(
    cells.map((cell) => {
      const parts = [cell.country || cell.country_label, cell.category, cell.legal_process, cell.product];
      return [JSON.stringify(parts.map(fold)), cell];
    }),
  );
}

function changed(where: string, before: ReportTotals, after: ReportTotals): readonly Difference[] {
  const numbers: readonly Omit<Difference, "where">[] = [
    { what: "Requests", before: before.requests, after: after.requests },
    { what: "Accounts", before: before.accounts, after: after.accounts },
    ...outcomesInPrint.map((outcome) => ({
      what: outcomeTable[outcome].words,
      before: before.outcomes[outcome] ?? 0,
      after: after.outcomes[outcome] ?? 0,
    })),
  ];
  return numbers.filter(({ before, after }) => before !== after).map((number) => ({ where, ...number }));
}
