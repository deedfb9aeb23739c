"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { addCover, endCover } from "@/lib/casework/keep-cover";
import { coverForm, endCoverForm } from "@/lib/forms/cover";
import { dayIn } from "@/lib/law/shared/plain-date";

export const add = deskAction(coverForm, async (actor, cover, now) => {
  const added = await addCover(actor, cover, now);
  if (!added.ok) return added.refusal;
  redirect("/desk/settings/cover");
});

export const end = deskAction(endCoverForm, async (actor, { id }, now) => {
  const ended = await endCover(actor, { id, today: dayIn("UTC", now) }, now);
  if (!ended.ok) return ended.refusal;
  redirect("/desk/settings/cover");
});
