"use server";

import { redirect } from "next/navigation";
import { deskAction } from "@/app/desk-action";
import { discardRelease, prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { discardReleaseForm, prepareReleaseForm, releaseReportForm } from "@/lib/forms/report-release";

/** Freezes the figures of a period for another Publisher to release. */
export const prepare = deskAction(prepareReleaseForm, async (actor, { period, correction, statements }, now) => {
  const prepared = await prepareRelease(actor, { period, timeZone: "UTC", correction, statements }, now);
  if (!prepared.ok) return prepared.refusal;
  return redirect(`/desk/reports/${prepared.value.id}?done=prepared`);
});

/** Publishes exactly what was prepared. */
export const release = deskAction(releaseReportForm, async (actor, { id, statements }, now) => {
  const out = await releaseReport(actor, { id, statements }, now);
  if (!out.ok) return out.refusal;
  return redirect(`/desk/reports/${id}?done=released`);
});

/** Takes back what was prepared; it was never public. */
export const discard = deskAction(discardReleaseForm, async (actor, { id, reason }, now) => {
  const taken = await discardRelease(actor, { id, reason }, now);
  if (!taken.ok) return taken.refusal;
  return redirect("/desk/reports?done=discarded");
});
