import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { environment } from "@/lib/platform/environment";
import { sessionLimits } from "@/lib/law/permission/session-limits";

/**
 * How long the cookie itself is kept, in seconds: longer than any session, so that a form left open overnight still
 * knows whose it was when its person signs in again. The row in the database says whether it lets anybody in.
 */
export const cookieSeconds = 2 * sessionLimits.whole.minutes * 60;

/**
 * The session's cookie, which next-auth reads as well. `__Host-` binds it to this very host where there is TLS.
 * SameSite is Lax: with Strict, a link from a mail or a ticket would open the sign-in page for a person who is signed
 * in; changing something takes a POST from our own origin in any case.
 */
export function sessionCookie() {
  const secure = new URL(environment().baseUrl).protocol === "https:";
  return {
    name: secure ? "__Host-writdesk-session" : "writdesk-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

/** The cookie's value for a session: next-auth's encrypted token, holding the session's id and nothing else. */
export async function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: environment().authSecret, maxAge: cookieSeconds });
}

/** The session's id in a cookie; null when we did not seal it, or it was changed since, or it is too old. */
export async function openSeal(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: environment().authSecret });
    return sealed.parse(token).sid;
  } catch {
    return null;
  }
}

const sealed = z.object({ sid: z.string() });
