"use server";

import { redirect } from "next/navigation";
import { currentActor, dropSessionCookie, sessionId } from "@/app/session";
import { endAllSessions, endSession } from "@/lib/casework/end-session";
import { now } from "@/lib/platform/clock";

/** Signs out here. Without a session there is nothing to end, and the answer is the same. */
export async function signOut(_data: FormData): Promise<void> {
  const [actor, id] = await Promise.all([currentActor(), sessionId()]);
  if (actor && id) await endSession(actor, id, now());
  await dropSessionCookie();
  redirect("/sign-in?out=1");
}

/** Ends every session of the person, this one included. */
export async function signOutEverywhere(_data: FormData): Promise<void> {
  const actor = await currentActor();
  if (actor) await endAllSessions(actor, now());
  await dropSessionCookie();
  redirect("/sign-in?out=everywhere");
}
