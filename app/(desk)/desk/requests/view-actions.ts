"use server";

import { revalidatePath } from "next/cache";
import { deskAction } from "@/app/desk-action";
import { removeView, saveView, setFirstView } from "@/lib/casework/saved-views";
import { firstViewForm, saveViewForm, viewForm } from "@/lib/forms/saved-view";

const path = "/desk/requests";

export const save = deskAction(saveViewForm, async (actor, given, now) => {
  const saved = await saveView(actor, given, now);
  if (!saved.ok) return saved.refusal;
  revalidatePath(path);
  return { done: `Saved as “${given.name}”.` };
});

export const remove = deskAction(viewForm, async (actor, { id }) => {
  const removed = await removeView(actor, id);
  if (!removed.ok) return removed.refusal;
  revalidatePath(path);
  return { done: "Removed." };
});

export const openFirst = deskAction(firstViewForm, async (actor, { id }) => {
  const set = await setFirstView(actor, id);
  if (!set.ok) return set.refusal;
  revalidatePath(path);
  return { done: id === null ? "The queue opens with all that is open." : "The queue opens with this view." };
});
