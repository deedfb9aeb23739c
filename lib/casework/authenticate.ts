import { type Check, levelOf, type NumberSource, numberSources } from "@/lib/law/authority/check";
import type { Actor } from "@/lib/law/permission/role";
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

/** Records how the requester was authenticated. A number taken from the request itself is not accepted at all. */
export async function authenticate(actor: Actor, on: StepOn, found: AuthenticationFound, now: Date): Promise<Taken> {
  return takeStep(actor, "authenticate", on, now, async (tx, file) => {
    const { checks, numberSource } = found;
    const dependent =
      checks.includes("call_back") && (numberSource === null || !numberSources[numberSource].independent);
    if (dependent) return refused({ code: "number-from-the-message" });
    const level = levelOf(checks, numberSource);
    const weak = authenticated(file, level);
    if (weak) return refused(weak);
    await insertAuthentication(tx, file.id, { ...found, level, byId: actor.id, at: now });
    return granted({ why: found.evidence, data: { level, checks: [...checks], numberSource } });
  });
}
