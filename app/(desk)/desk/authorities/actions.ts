"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { keepAuthority } from "@/lib/casework/keep-authority";
import { authorityForm } from "@/lib/forms/authority";

/** Keeps an authority and shows it, with any domain that imitates another's. */
export const keep = deskAction(authorityForm, async (actor, form, now) => {
  const kept = await keepAuthority(actor, form, now);
  if (!kept.ok) return kept.refusal;
  redirect(`/desk/authorities/${kept.value.id}?kept=1`);
});
