import { may, permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { confirmedAs, type SignedRule, signingRefusal } from "@/lib/law/request/rule-signing";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { decide } from "@/lib/store/database";
import { append } from "@/lib/store/record";
import { holdRules } from "@/lib/store/rule-changes";
import { adoptSigning, insertSigning, refuseSigning, signingById } from "@/lib/store/rule-signings";
import { currentVersion, ruleRows } from "@/lib/store/rules";

export interface Signing {
  readonly rules: readonly SignedRule[];
  readonly statement: string;
}

/** Counsel confirms rows of the law's tables, as they were read. They count as confirmed once a second person agrees. */
export async function confirmRules(
  actor: Actor,
  { rules, statement }: Signing,
  now: Date,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const permission = permit(actor, "confirm-rules");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    await holdRules(tx);
    const refusal = signingRefusal(await ruleRows(tx, await currentVersion(tx)), rules);
    if (refusal) return refused(refusal);
    const signed = { rules, statement, confirmedAs: confirmedAs(actor.name, now), byId: actor.id, at: now };
    const id = await insertSigning(tx, signed);
    const data = { signing: id, rules: rules.map(({ ruleId }) => ruleId) };
    await append(tx, { name: "rules" }, { act: "confirm-rules", actor, at: now, why: statement, data });
    return granted({ id });
  });
}

export interface SigningAnswer {
  readonly id: string;
  readonly agree: boolean;
  readonly answer: string;
}

/**
 * Settles a signing. An administrator or another senior counsel agrees, and the rows become the next version, changed in
 * nothing but who confirmed them; whoever signed can only take it back.
 */
export async function settleSigning(
  actor: Actor,
  { id, agree, answer }: SigningAnswer,
  now: Date,
): Promise<Result<{ readonly version: number | null }, Refusal>> {
  const permission = may(actor, "keep-rules") ? granted() : permit(actor, "confirm-rules");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    await holdRules(tx);
    const signing = await signingById(tx, id);
    if (!signing) return refused<Refusal>({ code: "rule-unknown" });
    if (signing.adopted !== null) return refused<Refusal>({ code: "rule-settled" });
    if (agree && signing.signedById === actor.id)
      return refused<Refusal>({ code: "same-person", first: "confirm-rules" });
    const refusal = agree ? signingRefusal(await ruleRows(tx, await currentVersion(tx)), signing.rules) : null;
    if (refusal) return refused(refusal);
    const version = agree ? await adoptSigning(tx, signing, { byId: actor.id, answer, at: now }) : null;
    if (!agree) await refuseSigning(tx, id, { byId: actor.id, answer, at: now });
    const act = agree ? "second-rules" : "refuse-signing";
    const data = { signing: id, rules: signing.rules.map(({ ruleId }) => ruleId), version };
    await append(tx, { name: "rules" }, { act, actor, at: now, why: answer || signing.statement, data });
    return granted({ version });
  });
}
