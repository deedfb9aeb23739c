"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { keepKeys } from "@/app/keys-preference";
import { keysForm } from "@/lib/forms/keys";

export const switchKeys = deskAction(keysForm, async (_actor, { keys }) => {
  await keepKeys(keys);
  redirect("/desk/help/keys");
});
