import { described } from "@/app/steps/door";
import { settleClock } from "@/lib/casework/settle-clock";
import { resumeClock, suspendClock } from "@/lib/casework/suspend-clock";
import { clockFields as fields } from "@/lib/forms/steps/clocks";

export const clockDoors = {
  "settle-clock": described(fields["settle-clock"], settleClock),
  "suspend-clock": described(fields["suspend-clock"], suspendClock),
  "resume-clock": described(fields["resume-clock"], resumeClock),
};
