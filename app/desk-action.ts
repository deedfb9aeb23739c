import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentActor, sessionId } from "@/app/session";
import { keepDraft } from "@/lib/casework/keep-draft";
import { sessionOwner } from "@/lib/casework/read-actor";
import type { FormState } from "@/lib/forms/form-state";
import { placeAfter } from "@/lib/forms/sign-in";
import { now } from "@/lib/platform/clock";
import { makeDeskAction } from "@/lib/platform/desk-action";

/** The makers of every server action, with this application's session and clock. */
export const { deskAction, publicAction, deskForm, deskAsk } = makeDeskAction({ currentActor, signedOut, now });

/**
 * With script the form stays and offers to sign in above it. Without script the page itself would send its reader to
 * sign in and lose what was typed, so that is kept first, for the person whose session it was, and shown afterwards.
 */
async function signedOut(typed: NonNullable<FormState["typed"]>): Promise<FormState> {
  const [sent, id] = await Promise.all([headers(), sessionId()]);
  if (sent.has("next-action")) return { signInAgain: true };
  const back = placeAfter(pathOf(sent.get("referer") ?? ""));
  const owner = id === null ? null : await sessionOwner(id);
  // From here and not from the page: a page's redirect would make the browser send this form to the sign-in page.
  if (!owner) redirect(`/sign-in?next=${encodeURIComponent(back)}`);
  await keepDraft(owner, "signed-out", typed, now());
  redirect(`/sign-in?next=${encodeURIComponent(`/desk/kept?back=${encodeURIComponent(back)}`)}`);
}

function pathOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return pathname + search;
}
