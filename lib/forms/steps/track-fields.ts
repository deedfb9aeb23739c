import { clockFields } from "@/lib/forms/steps/clocks";
import { conflictFields } from "@/lib/forms/steps/conflict";
import { epocFields } from "@/lib/forms/steps/epoc";
import { emergencyFields } from "@/lib/forms/steps/emergency";
import { noticeFields } from "@/lib/forms/steps/notice";
import { redirectFields } from "@/lib/forms/steps/record-redirect";
import { preservationFields } from "@/lib/forms/steps/preservation";
import { challengeFields } from "@/lib/forms/steps/challenge";
import { processFields } from "@/lib/forms/steps/process";
import { secrecyFields } from "@/lib/forms/steps/secrecy";
import { whoFields } from "@/lib/forms/steps/who";
import { fraudFields } from "@/lib/forms/steps/fraud";
import { incidentFields } from "@/lib/forms/steps/incident";
import type { StepFields } from "@/lib/forms/steps/step-field";
import type { TrackStep } from "@/lib/law/request/track-steps";

/** The fields of the tracks' steps, from each track's own table; the compiler misses none. */
export const trackFields: Record<TrackStep, StepFields> = {
  ...epocFields,
  ...conflictFields,
  ...preservationFields,
  ...secrecyFields,
  ...redirectFields,
  ...noticeFields,
  ...emergencyFields,
  ...challengeFields,
  ...processFields,
  ...incidentFields,
  ...fraudFields,
  ...whoFields,
  ...clockFields,
};
