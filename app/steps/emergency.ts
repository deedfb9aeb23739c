import { described } from "@/app/steps/door";
import { addCheck, failCheckOfRequester } from "@/lib/casework/authenticate";
import { flagAuthority, recordLaterProcess } from "@/lib/casework/follow-emergency";
import { emergencyFields as fields } from "@/lib/forms/steps/emergency";

export const emergencyDoors = {
  "add-check": described(fields["add-check"], (actor, on, { numberSource, ...found }, now) =>
    addCheck(actor, on, { ...found, numberSource: numberSource === "nobody" ? null : numberSource }, now),
  ),
  "record-failed-check": described(fields["record-failed-check"], (actor, on, { numberSource, ...found }, now) =>
    failCheckOfRequester(actor, on, { ...found, numberSource: numberSource === "nobody" ? null : numberSource }, now),
  ),
  "record-later-process": described(fields["record-later-process"], recordLaterProcess),
  "flag-authority": described(fields["flag-authority"], flagAuthority),
};
