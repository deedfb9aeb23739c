import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { placeAfter } from "@/lib/forms/sign-in";
import type { Actor } from "@/lib/law/permission/role";
import { deviceWords } from "@/lib/platform/device-words";
import { environment } from "@/lib/platform/environment";
import { cookieSeconds, sessionCookie } from "@/lib/platform/session-cookie";

/** What next-auth needs from casework, as functions, so that this file knows no database. */
export interface Doors {
  /** The id of a new session; null when the two do not match. */
  readonly open: (email: string, password: string, device: string) => Promise<string | null>;
  readonly look: (sessionId: string) => Promise<Actor | null>;
  readonly close: (sessionId: string) => Promise<void>;
}

/**
 * next-auth over our own sessions: its token holds the id of a row and nothing else, and the row is looked up whenever
 * the token is read. It never learns the site's address: hosts are the front's business, and every redirect is a path.
 */
export function authOptions({ open, look, close }: Doors): NextAuthOptions {
  const { name, options } = sessionCookie();
  return {
    secret: environment().authSecret,
    session: { strategy: "jwt", maxAge: cookieSeconds },
    useSecureCookies: options.secure,
    cookies: { sessionToken: { name, options } },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { label: "E-mail", type: "email" }, password: { label: "Password", type: "password" } },
        authorize: async (given, httpRequest) => {
          const device = deviceWords(String(httpRequest.headers?.["user-agent"] ?? ""));
          const id = given ? await open(given.email, given.password, device) : null;
          return id === null ? null : { id };
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => {
        const sid = user ? user.id : token["sid"];
        // Thrown, it makes next-auth clear the cookie.
        if (typeof sid !== "string" || !(await look(sid))) throw new Error("The session has ended");
        return { sid };
      },
      session: async ({ session, token }) => {
        const actor = await look(String(token["sid"]));
        return { expires: session.expires, ...(actor && { user: { name: actor.name, email: actor.email } }) };
      },
      redirect: async ({ url }) => placeAfter(url),
    },
    events: { signOut: async ({ token }) => close(String(token["sid"])) },
    // Its messages carry whole errors; what matters is told by the front and by the record.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}
