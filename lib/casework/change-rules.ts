import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { EntryData } from "@/lib/law/record/entry";
import { readRule } from "@/lib/law/request/read-rule";
import { asWanted, differing, type WantedRule, wantedRefusal } from "@/lib/law/request/rule-change";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { decide } from "@/lib/store/database";
import { append } from "@/lib/store/record";
import { adoptChange, changeById, holdRules, insertChange, newestOf, refuseChange } from "@/lib/store/rule-changes";
import { ruleIn } from "@/lib/store/rules";

export interface RuleProposal {
  readonly wanted: WantedRule;
  /** The version of the rule that was read. */
  readonly basedOn: number;
  readonly reason: string;
}

/** Proposes a change of one rule. Nothing applies until another administrator adopts it. */
export async function proposeRuleChange(
  actor: Actor,
  { wanted, basedOn, reason }: RuleProposal,
  now: Date,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const permission = permit(actor, "keep-rules");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    await holdRules(tx);
    const newest = await newestOf(tx, wanted.ruleId);
    const kept = newest === null ? null : await ruleIn(tx, wanted.ruleId, newest);
    const row = kept && readRule(kept);
    if (!row) return refused<Refusal>({ code: "rule-unknown" });
    if (newest !== basedOn) return refused<Refusal>({ code: "rule-changed-meanwhile" });
    const refusal = wantedRefusal(wanted, row.rule);
    if (refusal) return refused(refusal);
    const next = asWanted(row.rule, wanted);
    const id = await insertChange(tx, wanted.ruleId, next, { basedOn, reason, byId: actor.id, at: now });
    const data = { change: id, rule: wanted.ruleId, basedOn, fields: [...differing(row.rule, next)] };
    await append(tx, { name: "rules" }, { act: "propose-rule", actor, at: now, why: reason, data });
    return granted({ id });
  });
}

export interface RuleAnswer {
  readonly id: string;
  readonly adopt: boolean;
  readonly answer: string;
}

/**
 * Settles a proposed change. Another administrator adopts it, and it becomes the next version of the rule set; whoever
 * proposed it can only take it back. Requests received before keep the version they were received under.
 */
export async function settleRuleChange(
  actor: Actor,
  { id, adopt, answer }: RuleAnswer,
  now: Date,
): Promise<Result<{ readonly version: number | null }, Refusal>> {
  const permission = permit(actor, "keep-rules");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    await holdRules(tx);
    const change = await changeById(tx, id);
    if (!change) return refused<Refusal>({ code: "rule-unknown" });
    if (change.adopted !== null) return refused<Refusal>({ code: "rule-settled" });
    if (adopt && change.proposedById === actor.id)
      return refused<Refusal>({ code: "same-person", first: "propose-rule" });
    if (adopt && (await newestOf(tx, change.ruleId)) !== change.basedOn)
      return refused<Refusal>({ code: "rule-changed-meanwhile" });
    const version = adopt ? await adoptChange(tx, change, actor.id, answer, now) : null;
    if (!adopt) await refuseChange(tx, id, actor.id, answer, now);
    const data: EntryData = { change: id, rule: change.ruleId, version };
    const act = adopt ? "adopt-rule" : "refuse-rule";
    await append(tx, { name: "rules" }, { act, actor, at: now, why: answer || change.reason, data });
    return granted({ version });
  });
}
