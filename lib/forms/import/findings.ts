import type { ImportColumn } from "@/lib/law/shared/import-columns";
import type { ImportNote, ImportProblem, ImportWarning } from "./import-file";

/** After so many problems only the first of each row is kept, after so many warnings no new one: a list for people. */
const most = { problems: 20_000, warnings: 2_000 } as const;

/** Gathers what is found while a file is read. */
export interface Findings {
  readonly problems: ImportProblem[];
  readonly refusedRows: Set<number>;
  refuse(row: number, field: ImportColumn | null, value: string, code: string, message: string): void;
  warn(row: number, field: ImportColumn, value: string, code: string, message: string): void;
  warnings(): readonly ImportWarning[];
  notes(): readonly ImportNote[];
}

export function newFindings(): Findings {
  const problems: ImportProblem[] = [];
  const refusedRows = new Set<number>();
  const warnings = new Map<string, { rows: number[] } & Omit<ImportWarning, "rows">>();
  let left = 0;
  return {
    problems,
    refusedRows,
    refuse(row, field, value, code, message) {
      const known = refusedRows.has(row);
      refusedRows.add(row);
      if (known && problems.length >= most.problems) left += 1;
      else problems.push({ row, field, value: shortened(value), code, message });
    },
    warn(row, field, value, code, message) {
      const key = `${code} ${field} ${value}`;
      const same = warnings.get(key);
      if (same) same.rows.push(row);
      else if (warnings.size >= most.warnings) left += 1;
      else warnings.set(key, { rows: [row], field, value: shortened(value), code, message });
    },
    warnings: () => [...warnings.values()],
    notes: () =>
      left === 0
        ? []
        : [{ code: "shortened-list", message: `${left} more findings are not listed; every refused row is.` }],
  };
}

/** A value as a list may show it: one line, 80 characters, control characters made visible. */
export function shortened(value: string): string {
  const start = value.length > 80 ? `${value.slice(0, 79)}…` : value;
  return start.replaceAll(/\p{Cc}/gu, (control) => (control === "\0" ? "␀" : control === "\t" ? "⇥" : "⏎"));
}
