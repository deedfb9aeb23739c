import { type RuleSet, ruleSetOn } from "@/lib/law/request/rule-set";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Tx } from "@/lib/store/database";
import { ruleRows } from "@/lib/store/rules";

/** What tells under which rules a request was received. */
export interface ReceivedUnder {
  readonly rulesVersion: number;
  readonly receivedAt: Date;
  readonly receivedZone: string;
}

/** The rules of each of many requests, by the version it was received under; the rules are read once for all. */
export async function rulesOfMany(
  tx: Tx,
  requests: readonly ReceivedUnder[],
): Promise<(request: ReceivedUnder) => RuleSet> {
  const newest = Math.max(1, ...requests.map(({ rulesVersion }) => rulesVersion));
  const rows = requests.length === 0 ? [] : await ruleRows(tx, newest);
  const found = new Map<string, RuleSet>();
  return ({ rulesVersion, receivedAt, receivedZone }) => {
    const day = dayIn(receivedZone, receivedAt);
    const key = `${rulesVersion} ${day}`;
    const rules = found.get(key) ?? ruleSetOn(rows, rulesVersion, day);
    found.set(key, rules);
    return rules;
  };
}
