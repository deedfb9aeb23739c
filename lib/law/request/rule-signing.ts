import type { RuleRow } from "@/lib/law/request/rule-set";
import { dayInWords } from "@/lib/law/shared/letter-words";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";

/** A row that counsel confirms, in the version that was read. */
export interface SignedRule {
  readonly ruleId: string;
  readonly version: number;
}

/** How a confirmed row names its counsel: by name and day. */
export function confirmedAs(name: string, now: Date): string {
  return `${name}, ${dayInWords(dayIn("UTC", now))}`;
}

/** The newest row of each rule, by the id it is kept under. */
export function newestRows(rows: readonly RuleRow[]): ReadonlyMap<string, RuleRow> {
  const found = new Map<string, RuleRow>();
  for (const row of rows.toSorted((a, b) => a.version - b.version)) found.set(`${row.kind}.${row.id}`, row);
  return found;
}

/** Why rows cannot be confirmed: one changed since it was read, is not known, or is confirmed already. */
export function signingRefusal(rows: readonly RuleRow[], signed: readonly SignedRule[]): Refusal | null {
  const newest = newestRows(rows);
  for (const { ruleId, version } of signed) {
    const row = newest.get(ruleId);
    if (!row) return { code: "rule-unknown" };
    if (row.version !== version) return { code: "rule-changed-meanwhile" };
    if (row.rule.confirmedBy !== null) return { code: "rule-unchanged" };
  }
  return signed.length === 0 ? { code: "rule-unknown" } : null;
}
