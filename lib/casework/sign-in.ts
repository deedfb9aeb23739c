import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/law/permission/role";
import { sessionEnds } from "@/lib/law/permission/session-limits";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { openSession } from "@/lib/store/sessions";
import { forgetTries, takeTry } from "@/lib/store/sign-in-tries";
import { personToCheck } from "@/lib/store/users";

export interface Credentials {
  /** Already in the form in which e-mails are kept. */
  readonly email: string;
  readonly password: string;
  /** What the person signs in with, in words. */
  readonly device: string;
  /** In the middle of a form: only this person may go on with it. */
  readonly mustBe?: string;
}

/** What signing in needs from outside. */
export interface Lock {
  /** Takes as long without a hash as with one, and is then always false. */
  readonly verify: (hash: string | null, password: string) => Promise<boolean>;
  /** What failed tries are counted under: the same for the same e-mail, and not the e-mail. */
  readonly tryKey: (email: string) => string;
}

export type SignInRefusal =
  | { readonly code: "wrong-credentials" }
  | { readonly code: "too-many-tries"; readonly until: Date }
  | { readonly code: "another-person" };

/** Lets a person in. Unknown, disabled and mistyped look the same, in words and in time. */
export async function signIn(
  { email, password, device, mustBe }: Credentials,
  lock: Lock,
  now: Date,
): Promise<Result<{ sessionId: string; person: Actor }, SignInRefusal>> {
  const key = lock.tryKey(email);
  const until = await takeTry(key, now);
  if (until) return refused({ code: "too-many-tries", until });

  const known = await personToCheck(email);
  const right = await lock.verify(known?.passwordHash ?? null, password);
  if (!known || !right || known.person.disabledAt !== null) return refused({ code: "wrong-credentials" });
  await forgetTries(key);
  const { person } = known;
  if (mustBe !== undefined && person.id !== mustBe) return refused({ code: "another-person" });

  const sessionId = randomUUID();
  await openSession(
    {
      id: sessionId,
      userId: person.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: sessionEnds(now),
      revokedAt: null,
      device,
    },
    { act: "sign-in", actor: person, at: now, why: "", data: { session: sessionId, device } },
  );
  return granted({ sessionId, person });
}
