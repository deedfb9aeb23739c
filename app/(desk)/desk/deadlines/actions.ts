"use server";

import { revalidatePath } from "next/cache";
import { deskAction } from "@/app/desk-action";
import { seeWarnings } from "@/lib/casework/see-warnings";
import { seenForm } from "@/lib/forms/seen";

export const see = deskAction(seenForm, async (actor, seen, now) => {
  const answer = await seeWarnings(actor, seen, now);
  if (!answer.ok) return answer.refusal;
  revalidatePath("/desk", "layout");
  return { done: "Seen." };
});
