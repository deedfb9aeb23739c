import { z } from "zod";
import { choice, confirmed } from "@/lib/forms/fields";
import { reportPeriodLabel } from "@/lib/forms/report-period";
import { allBandOptions } from "@/lib/law/transparency/band-options";

/** How a period of national-security process is published; the choice stands for good. */
export const stateBandsForm = z.object({
  period: reportPeriodLabel,
  option: choice(allBandOptions, "Choose one of the options that are open"),
  confirmed: confirmed("Tick the box to say that you mean it"),
});
