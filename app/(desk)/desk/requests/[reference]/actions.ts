"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { anyStepForm } from "@/app/step-table";

/** Takes the step that the form names, on the request that it names; the law says whether it may. */
export const take = deskAction(anyStepForm, async (actor, { step, reference, ready }, now) => {
  const taken = await ready(actor, reference, now);
  if (!taken.ok) return taken.refusal;
  redirect(`/desk/requests/${reference}?done=${step}`);
});
