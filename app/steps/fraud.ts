import { described } from "@/app/steps/door";
import { settleLookBack } from "@/lib/casework/look-back";
import { tellAgency } from "@/lib/casework/tell-agency";
import { fraudFields as fields } from "@/lib/forms/steps/fraud";

export const fraudDoors = {
  "tell-agency": described(fields["tell-agency"], (actor, on, { numberSource, ...told }, now) =>
    tellAgency(actor, on, { ...told, numberSource: numberSource === "nobody" ? null : numberSource }, now),
  ),
  "settle-look-back": described(fields["settle-look-back"], settleLookBack),
};
