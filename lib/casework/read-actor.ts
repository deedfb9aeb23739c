import type { Actor } from "@/lib/law/permission/role";
import { sessionStands } from "@/lib/law/permission/session-limits";
import { type KeptSession, liveSessions, sessionWithPerson, touchSession } from "@/lib/store/sessions";
import type { Person } from "@/lib/store/users";

/**
 * Who a session belongs to, as they are this moment: null when it was revoked, is too old, or its person may no longer
 * sign in. Asked at every request; noted at most once a minute.
 */
export async function readActor(sessionId: string, now: Date): Promise<Actor | null> {
  if (!isUuid(sessionId)) return null;
  const found = await sessionWithPerson(sessionId);
  if (!found || !sessionStands(found.session, now) || found.person.disabledAt !== null) return null;
  if (now.getTime() - found.session.lastSeenAt.getTime() > 60_000) await touchSession(sessionId, now);
  return actorOf(found.person);
}

/** Whose session this is or was, so that a form left open is not gone on with by somebody else. Opens nothing. */
export async function sessionOwner(sessionId: string): Promise<Actor | null> {
  const found = isUuid(sessionId) ? await sessionWithPerson(sessionId) : null;
  return found ? actorOf(found.person) : null;
}

/** Where the actor is signed in. */
export async function readSessions(actor: Actor, now: Date): Promise<readonly KeptSession[]> {
  return liveSessions(actor, now);
}

export function actorOf({ id, name, email, roles }: Person): Actor {
  return { id, name, email, roles };
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
