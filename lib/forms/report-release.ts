import { z } from "zod";
import { confirmed, id, optionalText, text } from "@/lib/forms/fields";
import { reportPeriodLabel } from "@/lib/forms/report-period";
import { attestationForm, confirmedStatements } from "@/lib/forms/report-statements";

/** Freezes a period for another Publisher. The correction is printed in the report; the law asks for it when one is due. */
export const prepareReleaseForm = z.object({
  period: reportPeriodLabel,
  correction: optionalText(600).transform((typed) => (typed === "" ? null : typed)),
  statements: attestationForm,
});

export const releaseReportForm = z.object({
  id: id("Open the release from the list of reports"),
  statements: confirmedStatements,
  confirmed: confirmed("Tick the box to say that you have read the report"),
});

export const discardReleaseForm = z.object({
  id: id("Open the release from the list of reports"),
  reason: text("Say why, for the record", 600),
});
