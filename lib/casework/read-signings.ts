import { may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { ruleName, type RuleRow } from "@/lib/law/request/rule-set";
import { newestRows } from "@/lib/law/request/rule-signing";
import { hasBegun } from "@/lib/law/rules/rule";
import type { Tx } from "@/lib/store/database";
import { namesOf } from "@/lib/store/request-views";
import { waitingSignings } from "@/lib/store/rule-signings";

export interface WaitingSigning {
  readonly id: string;
  readonly by: string;
  readonly byId: string;
  readonly at: Date;
  readonly statement: string;
  readonly rules: readonly { readonly ruleId: string; readonly words: string }[];
}

export interface SigningShown {
  readonly waiting: readonly WaitingSigning[];
  /** Whether this person may sign rows. */
  readonly maySign: boolean;
  /** Whether this person may agree to what another signed. */
  readonly maySecond: boolean;
  /** Rows that can be signed now, with their version: not confirmed, begun, and not signed already. */
  readonly signable: Readonly<Record<string, number>>;
  /** How many rules there are, and of how many the newest row is confirmed. */
  readonly all: number;
  readonly confirmed: number;
}

/** What is confirmed, what can be, and what waits for a second person. */
export async function shownSigning(tx: Tx, actor: Actor, rows: readonly RuleRow[], day: string): Promise<SigningShown> {
  const newest = newestRows(rows);
  const kept = await waitingSignings(tx);
  const people = await namesOf(
    tx,
    kept.map(({ signedById }) => signedById),
  );
  const signed = new Set(kept.flatMap(({ rules }) => rules.map(({ ruleId }) => ruleId)));
  const open = [...newest].filter(
    ([ruleId, { rule }]) => rule.confirmedBy === null && hasBegun(rule, day) && !signed.has(ruleId),
  );
  return {
    waiting: kept.map(({ id, rules, statement, signedById: byId, signedAt: at }) => ({
      id,
      statement,
      byId,
      at,
      by: people.get(byId) ?? "somebody",
      rules: rules.map(({ ruleId }) => {
        const row = newest.get(ruleId);
        return { ruleId, words: row ? ruleName(row) : ruleId };
      }),
    })),
    maySign: may(actor, "confirm-rules"),
    maySecond: may(actor, "confirm-rules") || may(actor, "keep-rules"),
    signable: Object.fromEntries(open.map(([ruleId, { version }]) => [ruleId, version])),
    all: newest.size,
    confirmed: [...newest.values()].filter(({ rule }) => rule.confirmedBy !== null).length,
  };
}
