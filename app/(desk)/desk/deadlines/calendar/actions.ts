"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { deskAction } from "@/app/desk-action";
import { makeDeadlineFeed, stopDeadlineFeed } from "@/lib/casework/keep-deadline-feed";
import { environment } from "@/lib/platform/environment";

const path = "/desk/deadlines/calendar";

export const make = deskAction(z.unknown(), async (actor, _nothing, now) => {
  const made = await makeDeadlineFeed(actor, now);
  if (!made.ok) return made.refusal;
  revalidatePath(path);
  return { done: `Your address, shown this once: ${environment().baseUrl}/api/deadlines/${made.value.secret}.ics` };
});

export const stop = deskAction(z.unknown(), async (actor, _nothing, now) => {
  const stopped = await stopDeadlineFeed(actor, now);
  if (!stopped.ok) return stopped.refusal;
  revalidatePath(path);
  return { done: "Stopped. Calendars that read it find nothing there any more." };
});
