import { type SigningShown, shownSigning } from "@/lib/casework/read-signings";
import { may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { readRule } from "@/lib/law/request/read-rule";
import { differing } from "@/lib/law/request/rule-change";
import { type AnyRule, ruleName, type RuleRow, type RuleSet, ruleSetOn } from "@/lib/law/request/rule-set";
import { dayIn } from "@/lib/law/shared/plain-date";
import { asActor, type Tx } from "@/lib/store/database";
import { namesOf } from "@/lib/store/request-views";
import { changesOf, type KeptChange, waitingChanges } from "@/lib/store/rule-changes";
import { currentRules, currentVersion, ruleIn, ruleRows, versionsOf } from "@/lib/store/rules";

/** A proposed change as the desk shows it. */
export interface ShownChange {
  readonly id: string;
  readonly ruleId: string;
  readonly words: string;
  readonly reason: string;
  readonly by: string;
  readonly byId: string;
  readonly at: Date;
  readonly fields: readonly string[];
  readonly before: AnyRule;
  readonly after: AnyRule;
  readonly settled: {
    readonly by: string;
    readonly at: Date;
    readonly adopted: boolean;
    readonly answer: string;
  } | null;
}

export interface RulesShown {
  readonly rules: RuleSet;
  readonly waiting: readonly ShownChange[];
  readonly mayChange: boolean;
  /** Who signs, and what waits for that. */
  readonly signing: SigningShown;
}

/** The rules in force today, and what waits for a second person. Whoever signs in may read them. */
export async function readRules(actor: Actor, now: Date): Promise<RulesShown> {
  return asActor(actor, async (tx) => {
    const day = dayIn("UTC", now);
    const version = await currentVersion(tx);
    const rows = await ruleRows(tx, version);
    return {
      rules: ruleSetOn(rows, version, day),
      waiting: await shown(tx, await waitingChanges(tx)),
      mayChange: may(actor, "keep-rules"),
      signing: await shownSigning(tx, actor, rows, day),
    };
  });
}

/** The rules as they are today, for what is received now. */
export async function rulesToday(actor: Actor, now: Date): Promise<RuleSet> {
  return asActor(actor, (tx) => currentRules(tx, dayIn("UTC", now)));
}

export interface RuleShown {
  readonly row: RuleRow;
  readonly versions: readonly {
    readonly version: number;
    readonly rule: AnyRule;
    readonly origin: string;
    readonly enteredAt: Date;
  }[];
  readonly changes: readonly ShownChange[];
  readonly mayChange: boolean;
}

/** One rule with its history; null when there is none of that id. */
export async function readOneRule(actor: Actor, ruleId: string): Promise<RuleShown | null> {
  return asActor(actor, async (tx) => {
    const versions = (await versionsOf(tx, ruleId)).flatMap(({ origin, enteredAt, ...kept }) => {
      const row = readRule(kept);
      return row ? [{ row, version: row.version, rule: row.rule, origin, enteredAt }] : [];
    });
    const [newest] = versions;
    if (!newest) return null;
    const changes = await shown(tx, await changesOf(tx, ruleId));
    return { row: newest.row, versions, changes, mayChange: may(actor, "keep-rules") };
  });
}

async function shown(tx: Tx, changes: readonly KeptChange[]): Promise<readonly ShownChange[]> {
  const people = await namesOf(
    tx,
    changes.flatMap(({ proposedById, settledById }) => (settledById ? [proposedById, settledById] : [proposedById])),
  );
  const nameOf = (id: string) => people.get(id) ?? "somebody";
  const found: ShownChange[] = [];
  for (const change of changes) {
    const base = await ruleIn(tx, change.ruleId, change.basedOn);
    const before = base && readRule(base);
    const after = readRule({ ...change, version: change.basedOn + 1 });
    if (!before || !after) continue;
    const { id, ruleId, reason, proposedById: byId, proposedAt: at, settledById, settledAt, adopted, answer } = change;
    const settled = settledById &&
      settledAt && { by: nameOf(settledById), at: settledAt, adopted: adopted === true, answer };
    found.push({
      id,
      ruleId,
      reason,
      byId,
      at,
      by: nameOf(byId),
      words: ruleName(before),
      fields: differing(before.rule, after.rule),
      before: before.rule,
      after: after.rule,
      settled: settled || null,
    });
  }
  return found;
}
