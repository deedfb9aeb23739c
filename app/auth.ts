import { endSession } from "@/lib/casework/end-session";
import { readActor } from "@/lib/casework/read-actor";
import { type Credentials, signIn } from "@/lib/casework/sign-in";
import { signInForm } from "@/lib/forms/sign-in";
import { authOptions, type Doors } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { tryKey, verifyPassword } from "@/lib/platform/password";

/** Signing in with this installation's way of checking passwords. */
export function letIn(credentials: Credentials, at: Date) {
  return signIn(credentials, { verify: verifyPassword, tryKey }, at);
}

const doors: Doors = {
  open: async (email, password, device) => {
    const typed = signInForm.safeParse({ email, password });
    if (!typed.success) return null;
    const result = await letIn({ email: typed.data.email, password: typed.data.password, device }, now());
    return result.ok ? result.value.sessionId : null;
  },
  look: (sessionId) => readActor(sessionId, now()),
  close: async (sessionId) => {
    const actor = await readActor(sessionId, now());
    if (actor) await endSession(actor, sessionId, now());
  },
};

export const nextAuthOptions = () => authOptions(doors);
