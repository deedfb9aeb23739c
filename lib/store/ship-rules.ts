import { isDeepStrictEqual } from "node:util";
import { shippedRows } from "@/lib/law/request/rule-set";
import type { Tx } from "@/lib/store/database";

/**
 * Enters the shipped rules into the rule set: all of them as its first version on a new desk, and later those that a
 * new release of the software ships differently, as the next version. A rule that an administrator changed stays as
 * they changed it.
 */
export async function shipRules(tx: Tx, at: Date): Promise<void> {
  const kept = await tx.rule.findMany({ orderBy: [{ ruleId: "asc" }, { version: "asc" }] });
  const newest = new Map(kept.map((row) => [row.ruleId, row]));
  const fresh = shippedRows().flatMap(({ ruleId, rule }) => {
    const { effectiveFrom, effectiveTo, source, confirmedBy, ...rest } = rule;
    const body: unknown = JSON.parse(JSON.stringify(rest));
    const row = { ruleId, body, effectiveFrom, effectiveTo, source, confirmedBy };
    const before = newest.get(ruleId);
    const {
      version: _version,
      origin,
      enteredAt: _at,
      ...said
    } = before ?? { version: 0, origin: "none", enteredAt: at };
    return before && (origin !== "shipped" || isDeepStrictEqual(said, row)) ? [] : [row];
  });
  if (fresh.length === 0) return;
  const version = Math.max(0, ...kept.map((row) => row.version)) + 1;
  await tx.rule.createMany({
    data: fresh.map(({ body, ...row }) => ({ ...row, body: body ?? {}, version, origin: "shipped", enteredAt: at })),
  });
}
