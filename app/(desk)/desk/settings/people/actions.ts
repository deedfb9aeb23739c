"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { keepPerson } from "@/lib/casework/keep-person";
import { changePersonForm, newPersonForm } from "@/lib/forms/person";
import { hashPassword } from "@/lib/platform/password";

export const addPerson = deskAction(newPersonForm, async (actor, person, now) => {
  const kept = await keepPerson(actor, person, hashPassword, now);
  if (!kept.ok) return kept.refusal;
  redirect("/desk/settings/people");
});

export const changePerson = deskAction(changePersonForm, async (actor, person, now) => {
  const kept = await keepPerson(actor, person, hashPassword, now);
  if (!kept.ok) return kept.refusal;
  redirect("/desk/settings/people");
});
