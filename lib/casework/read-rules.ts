import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { readRule } from "@/lib/law/request/read-rule";
import { changedFields } from "@/lib/law/request/rule-change";
import type { RuleRow, RuleSet } from "@/lib/law/request/rule-set";
import { dayIn } from "@/lib/law/shared/plain-date";
import { asActor, type Tx } from "@/lib/store/database";
import { namesOf } from "@/lib/store/request-views";
import { changesOf, type KeptChange, newestOf, waitingChanges } from "@/lib/store/rule-changes";
import { currentRules, ruleIn, versionsOf } from "@/lib/store/rules";

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
  readonly before: InstrumentRule | ClockRule;
  readonly after: InstrumentRule | ClockRule;
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
}

/** The rules in force today, and what waits for a second administrator. Whoever signs in may read them. */
export async function readRules(actor: Actor, now: Date): Promise<RulesShown> {
  return asActor(actor, async (tx) => ({
    rules: await currentRules(tx, dayIn("UTC", now)),
    waiting: await shown(tx, await waitingChanges(tx)),
    mayChange: may(actor, "keep-rules"),
  }));
}

export interface RuleShown {
  readonly row: RuleRow;
  readonly versions: readonly {
    readonly version: number;
    readonly rule: InstrumentRule | ClockRule;
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
  const found: ShownChange[] = [];
  for (const change of changes) {
    const base = (await newestOf(tx, change.ruleId)) === null ? null : await ruleIn(tx, change.ruleId, change.basedOn);
    const before = base && readRule(base);
    const after = readRule({ ...change, version: change.basedOn + 1 });
    if (!before || !after) continue;
    const { id, ruleId, reason, proposedById: byId, proposedAt: at, settledById, settledAt, adopted, answer } = change;
    const { effectiveFrom, effectiveTo, source, confirmedBy, ...terms } = after.rule;
    const head = { effectiveFrom, effectiveTo, source, confirmedBy };
    found.push({
      id,
      ruleId,
      reason,
      byId,
      at,
      words: before.kind === "instrument" ? before.rule.label : before.rule.words,
      by: people.get(byId) ?? "somebody",
      fields: changedFields(
        {
          ruleId,
          terms,
          head,
        },
        before.rule,
      ),
      before: before.rule,
      after: after.rule,
      settled:
        settledById && settledAt
          ? {
              by: people.get(settledById) ?? "somebody",
              at: settledAt,
              adopted: adopted === true,
              answer,
            }
          : null,
    });
  }
  return found;
}
