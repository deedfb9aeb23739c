import { described } from "@/app/steps/door";
import { dateInvestigation } from "@/lib/casework/date-investigation";
import { secrecyFields as fields } from "@/lib/forms/steps/secrecy";

export const secrecyDoors = {
  "date-investigation": described(fields["date-investigation"], dateInvestigation),
};
