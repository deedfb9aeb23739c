"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deskAction, deskForm } from "@/app/desk-action";
import { proposeCalendar, settleCalendar } from "@/lib/casework/change-calendar";
import { dropDraft, keepDraft } from "@/lib/casework/keep-draft";
import { previewCalendar } from "@/lib/casework/preview-calendar";
import { keepDeskCountry } from "@/lib/casework/read-calendars";
import {
  calendarAnswerForm,
  calendarProposalForm,
  calendarWishForm,
  deskCountryForm,
  largestCalendarFile,
} from "@/lib/forms/calendar-change";
import { typedOf } from "@/lib/forms/typed";
import { isCountryCode } from "@/lib/law/shared/countries";
import { readInto } from "@/lib/platform/desk-action";
import { draftName } from "./draft";

const path = "/desk/settings/calendars";

/** The first press: keeps what was typed, so that the page can show what it would move. Nothing else changes. */
export const look = deskForm(async (actor, data, at) => {
  const file = data.get("file");
  if (file instanceof File && file.size > largestCalendarFile)
    return { fields: { file: ["This file is larger than any list of holidays. Send the list alone."] } };
  if (file instanceof File && file.size > 0) {
    const typed = data.get("lines");
    const lines = [typeof typed === "string" ? typed.trim() : "", (await file.text()).replace(/^\uFEFF/, "").trim()];
    data.set("lines", lines.filter(Boolean).join("\n"));
  }
  data.delete("file");
  const state = await readInto(calendarWishForm, data, async (wish) => {
    const preview = await previewCalendar(actor, wish);
    if (!preview.ok) return preview.refusal;
    await keepDraft(actor, draftName(wish.country), typedOf(data), at);
    redirect(`${path}/${wish.country}?preview=1#preview`);
  });
  return { ...state, typed: typedOf(data) };
});

/** The second press: proposes what the preview showed, or puts it aside. */
export const propose = deskForm(async (actor, data, at) => {
  const country = data.get("country");
  if (data.get("deed") === "discard" && typeof country === "string" && isCountryCode(country)) {
    await dropDraft(actor, draftName(country));
    redirect(`${path}/${country}`);
  }
  return readInto(calendarProposalForm, data, async (proposal) => {
    const proposed = await proposeCalendar(actor, proposal, at);
    if (!proposed.ok) return proposed.refusal;
    await dropDraft(actor, draftName(proposal.country));
    redirect(`${path}/${proposal.country}`);
  });
});

export const settle = deskAction(calendarAnswerForm, async (actor, { country, id, verdict, answer }, now) => {
  const settled = await settleCalendar(actor, { id, adopt: verdict, answer }, now);
  if (!settled.ok) return settled.refusal;
  const moved = settled.value === null ? "" : `&moved=${settled.value.moved}`;
  redirect(`${path}/${country}?done=${settled.value === null ? "refused" : "adopted"}${moved}`);
});

export const keepCountry = deskAction(deskCountryForm, async (actor, change, now) => {
  const kept = await keepDeskCountry(actor, change, now);
  if (!kept.ok) return kept.refusal;
  revalidatePath(path, "layout");
  return { done: "Changed. Clocks that start from now on read this country’s days off." };
});
