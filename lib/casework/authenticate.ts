import { type Check, levelOf, type NumberSource, numberSources } from "@/lib/law/authority/check";
import { supervised } from "@/lib/law/emergency/emergency";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused } from "@/lib/law/shared/result";
import { authenticated } from "@/lib/law/step/authenticated";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { insertAuthentication } from "@/lib/store/findings";

export interface AuthenticationFound {
  readonly checks: readonly Check[];
  /** Where the number that was called came from; null when nobody called. */
  readonly numberSource: NumberSource | null;
  readonly evidence: string;
}

/**
 * Records how the requester was authenticated. A number taken from the request itself is not accepted at all; an
 * emergency of a flagged authority not without its supervisor's word.
 */
export async function authenticate(actor: Actor, on: StepOn, found: AuthenticationFound, now: Date): Promise<Taken> {
  return takeStep(actor, "authenticate", on, now, async (tx, file) => {
    const { checks, numberSource } = found;
    const level = levelOf(checks, numberSource);
    const refusal = fromTheMessage(found) ?? authenticated(file, level) ?? supervised(file, checks);
    if (refusal) return refused(refusal);
    await insertAuthentication(tx, file.id, { ...found, level, byId: actor.id, at: now });
    return granted({ why: found.evidence, data: { level, checks: [...checks], numberSource } });
  });
}

/** Records a check made after the request was let in: it adds to the first ones and takes nothing from them. */
export async function addCheck(actor: Actor, on: StepOn, found: AuthenticationFound, now: Date): Promise<Taken> {
  return takeStep(actor, "add-check", on, now, async (tx, file) => {
    const refusal = fromTheMessage(found);
    if (refusal) return refused(refusal);
    const { checks, numberSource } = found;
    const level = levelOf(checks, numberSource);
    await insertAuthentication(tx, file.id, { ...found, level, byId: actor.id, at: now });
    return granted({ why: found.evidence, data: { level, checks: [...checks], numberSource } });
  });
}

function fromTheMessage({ checks, numberSource }: AuthenticationFound): Refusal | null {
  const dependent = checks.includes("call_back") && (numberSource === null || !numberSources[numberSource].independent);
  return dependent ? { code: "number-from-the-message" } : null;
}
