"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { stateBands } from "@/lib/casework/state-bands";
import { stateBandsForm } from "@/lib/forms/band-option";

/** Chooses the option of a period for good, and has its bands counted inside the compartment. */
export const state = deskAction(stateBandsForm, async (actor, { period, option }, now) => {
  const stated = await stateBands(actor, { period, option }, now);
  if (!stated.ok) return stated.refusal;
  return redirect(`/desk/reports/bands?period=${period.label}&done=stated`);
});
