import { described } from "@/app/steps/door";
import { confirmProductionOrder } from "@/lib/casework/confirm-production-order";
import { convertPreservation } from "@/lib/casework/convert-preservation";
import { extendPreservation } from "@/lib/casework/extend-preservation";
import { preserveData } from "@/lib/casework/preserve-data";
import { purgePreservation } from "@/lib/casework/purge-preservation";
import { recordGovernmentNotice } from "@/lib/casework/record-government-notice";
import { lapsePreservation, releasePreservation } from "@/lib/casework/release-preservation";
import { preservationFields as fields } from "@/lib/forms/steps/preservation";

export const preservationDoors = {
  "preserve-data": described(fields["preserve-data"], preserveData),
  "extend-preservation": described(fields["extend-preservation"], extendPreservation),
  "confirm-production-order": described(fields["confirm-production-order"], confirmProductionOrder),
  "record-government-notice": described(fields["record-government-notice"], recordGovernmentNotice),
  "convert-preservation": described(fields["convert-preservation"], convertPreservation),
  "release-preservation": described(fields["release-preservation"], releasePreservation),
  "lapse-preservation": described(fields["lapse-preservation"], lapsePreservation),
  "purge-preservation": described(fields["purge-preservation"], purgePreservation),
};
