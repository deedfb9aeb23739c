import { type KeptRule, readRule } from "@/lib/law/request/read-rule";
import { type RuleRow, type RuleSet, ruleSetOn } from "@/lib/law/request/rule-set";
import type { Tx } from "@/lib/store/database";

const kept = {
  ruleId: true,
  version: true,
  body: true,
  effectiveFrom: true,
  effectiveTo: true,
  source: true,
  confirmedBy: true,
} as const;

/** Every rule in every version up to one. */
export async function ruleRows(tx: Tx, version: number): Promise<readonly RuleRow[]> {
  const rows = await tx.rule.findMany({ where: { version: { lte: version } }, select: kept });
  return rows.flatMap((row) => readRule(row) ?? []);
}

/** The rules of a version as they apply on a day, `YYYY-MM-DD`. */
export async function rulesOn(tx: Tx, version: number, day: string): Promise<RuleSet> {
  return ruleSetOn(await ruleRows(tx, version), version, day);
}

/** The version in which the newest rule entered: what is received now is received under it. */
export async function currentVersion(tx: Tx): Promise<number> {
  const { _max } = await tx.rule.aggregate({ _max: { version: true } });
  return _max.version ?? 1;
}

/** The rules as they are now, for what is received on a day. */
export async function currentRules(tx: Tx, day: string): Promise<RuleSet> {
  return rulesOn(tx, await currentVersion(tx), day);
}

/** One rule as it is kept in one version. */
export async function ruleIn(tx: Tx, ruleId: string, version: number): Promise<KeptRule | null> {
  return tx.rule.findUnique({ where: { ruleId_version: { ruleId, version } }, select: kept });
}

/** Every version of one rule, the newest first. */
export async function versionsOf(tx: Tx, ruleId: string) {
  return tx.rule.findMany({
    where: { ruleId },
    orderBy: { version: "desc" },
    select: { ...kept, origin: true, enteredAt: true },
  });
}
