"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { letIn } from "@/app/auth";
import { publicAction } from "@/app/desk-action";
import { keepSessionCookie, sessionId } from "@/app/session";
import { sessionOwner } from "@/lib/casework/read-actor";
import { signInForm, signInText } from "@/lib/forms/sign-in";
import { deviceWords } from "@/lib/platform/device-words";

/** Signs in and goes on to the page that was asked for. */
export const signInHere = publicAction(signInForm, async ({ email, password, next }, now) => {
  const result = await letIn({ email, password, device: await device() }, now);
  if (!result.ok) return { refusal: signInText(result.refusal) };
  await keepSessionCookie(result.value.sessionId);
  redirect(next);
});

/** Signs in again without leaving the page; whoever opened its form must be the one who comes back. */
export const signInAgain = publicAction(signInForm, async ({ email, password }, now) => {
  const before = await sessionId();
  const owner = before === null ? null : await sessionOwner(before);
  const result = await letIn({ email, password, device: await device(), ...(owner && { mustBe: owner.id }) }, now);
  if (!result.ok) return { refusal: signInText(result.refusal) };
  await keepSessionCookie(result.value.sessionId);
  return { done: "You are signed in again." };
});

async function device(): Promise<string> {
  const sent = await headers();
  return deviceWords(sent.get("user-agent"));
}
