"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { releaseMessage } from "@/lib/casework/release-message";
import { releaseMessageForm } from "@/lib/forms/steps/release-message";

/** Lets a message out again whose outcome is unknown. */
export const release = deskAction(releaseMessageForm, async (actor, wanted, now) => {
  const released = await releaseMessage(actor, wanted, now);
  if (!released.ok) return released.refusal;
  redirect(`/desk/requests/${released.value.reference}?done=release-message`);
});
