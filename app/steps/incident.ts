import { described } from "@/app/steps/door";
import { reportIncident, settleIncident, tellInjured } from "@/lib/casework/incident";
import { incidentFields as fields } from "@/lib/forms/steps/incident";

export const incidentDoors = {
  "report-incident": described(fields["report-incident"], reportIncident),
  "tell-injured": described(fields["tell-injured"], tellInjured),
  "settle-incident": described(fields["settle-incident"], settleIncident),
};
