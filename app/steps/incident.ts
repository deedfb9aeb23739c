import { described } from "@/app/steps/door";
import { reportIncident, settleIncident } from "@/lib/casework/incident";
import { incidentFields as fields } from "@/lib/forms/steps/incident";

export const incidentDoors = {
  "report-incident": described(fields["report-incident"], reportIncident),
  "settle-incident": described(fields["settle-incident"], settleIncident),
};
