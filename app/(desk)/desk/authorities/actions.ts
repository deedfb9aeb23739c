"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { clearFlag } from "@/lib/casework/clear-flag";
import { keepAuthority } from "@/lib/casework/keep-authority";
import { authorityForm, clearFlagForm } from "@/lib/forms/authority";

/** Keeps an authority and shows it, with any domain that imitates another's. */
export const keep = deskAction(authorityForm, async (actor, form, now) => {
  const kept = await keepAuthority(actor, form, now);
  if (!kept.ok) return kept.refusal;
  redirect(`/desk/authorities/${kept.value.id}?kept=1`);
});

/** Takes the flag off an authority; counsel alone may. */
export const clear = deskAction(clearFlagForm, async (actor, form, now) => {
  const cleared = await clearFlag(actor, form, now);
  if (!cleared.ok) return cleared.refusal;
  redirect(`/desk/authorities/${cleared.value.id}?kept=1`);
});
