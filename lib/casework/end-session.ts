import type { Actor } from "@/lib/law/permission/role";
import { revokeSessions } from "@/lib/store/sessions";

/** Signs out: the session lets nobody in from this moment, wherever its cookie is. */
export async function endSession(actor: Actor, sessionId: string, now: Date): Promise<void> {
  await revokeSessions(
    actor,
    { id: sessionId },
    { act: "sign-out", actor, at: now, why: "", data: { session: sessionId } },
  );
}

/** Signs out everywhere, here included. */
export async function endAllSessions(actor: Actor, now: Date): Promise<void> {
  await revokeSessions(actor, "all", { act: "sign-out-everywhere", actor, at: now, why: "", data: {} });
}
