"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { keepCustomer } from "@/lib/casework/keep-customer";
import { customerForm } from "@/lib/forms/customer";

/** Keeps a customer with its contacts and tenancies, and shows it. */
export const keep = deskAction(customerForm, async (actor, form, now) => {
  const kept = await keepCustomer(actor, form, now);
  if (!kept.ok) return kept.refusal;
  redirect(`/desk/customers/${kept.value.id}?kept=1`);
});
