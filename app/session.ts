import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { readActor } from "@/lib/casework/read-actor";
import type { Actor } from "@/lib/law/permission/role";
import { now } from "@/lib/platform/clock";
import { cookieSeconds, openSeal, sealSession, sessionCookie } from "@/lib/platform/session-cookie";

/** The id in this request's session cookie, whether or not the session still stands. */
export async function sessionId(): Promise<string | null> {
  const jar = await cookies();
  return openSeal(jar.get(sessionCookie().name)?.value);
}

/** Who is signed in, read from the database once a request; null for nobody. */
export const currentActor: () => Promise<Actor | null> = cache(async () => {
  const id = await sessionId();
  return id === null ? null : readActor(id, now());
});

/**
 * Who is signed in, for a page; anybody else is sent to sign in and comes back to `here`.
 *
 * @param here the page's own address with its query, as `/desk/requests?stage=approval`
 */
export async function requireActor(here: string): Promise<Actor> {
  const actor = await currentActor();
  return actor ?? redirect(`/sign-in?next=${encodeURIComponent(here)}`);
}

/** Gives the browser its session, to be called in a server action only. */
export async function keepSessionCookie(id: string): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  jar.set(name, await sealSession(id), { ...options, maxAge: cookieSeconds });
}

export async function dropSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  jar.set(name, "", { ...options, maxAge: 0 });
}
