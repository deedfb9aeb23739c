import { described } from "@/app/steps/door";
import { fileChallenge, recordObjection } from "@/lib/casework/file-challenge";
import { recordCourtApplication } from "@/lib/casework/record-court-application";
import { closeChallenged, narrowScope, recordRuling } from "@/lib/casework/record-ruling";
import { endStay, recordStay } from "@/lib/casework/record-stay";
import { takeBackRuling } from "@/lib/casework/take-back-ruling";
import { challengeFields as fields } from "@/lib/forms/steps/challenge";

/** The doors of the challenge's steps. */
export const challengeDoors = {
  "file-challenge": described(fields["file-challenge"], fileChallenge),
  "record-objection": described(fields["record-objection"], recordObjection),
  "record-stay": described(fields["record-stay"], recordStay),
  "end-stay": described(fields["end-stay"], endStay),
  "record-court-application": described(fields["record-court-application"], recordCourtApplication),
  "record-ruling": described(fields["record-ruling"], recordRuling),
  "take-back-ruling": described(fields["take-back-ruling"], takeBackRuling),
  "narrow-scope": described(fields["narrow-scope"], narrowScope),
  "close-challenged": described(fields["close-challenged"], closeChallenged),
};
