"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { confirmMessage, releaseMessage } from "@/lib/casework/release-message";
import { confirmMessageForm, releaseMessageForm } from "@/lib/forms/steps/release-message";

/** Lets a message out again whose outcome is unknown. */
export const release = deskAction(releaseMessageForm, async (actor, wanted, now) => {
  const released = await releaseMessage(actor, wanted, now);
  if (!released.ok) return released.refusal;
  redirect(`/desk/requests/${released.value.reference}?done=release-message`);
});

/** Settles a message whose outcome was unknown: it did arrive. */
export const confirm = deskAction(confirmMessageForm, async (actor, wanted, now) => {
  const confirmed = await confirmMessage(actor, wanted, now);
  if (!confirmed.ok) return confirmed.refusal;
  redirect(`/desk/requests/${confirmed.value.reference}?done=confirm-message`);
});
