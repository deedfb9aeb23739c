import { clockDoors } from "@/app/steps/clocks";
import { challengeDoors } from "@/app/steps/challenge";
import { processDoors } from "@/app/steps/process";
import type { z } from "zod";
import { conflictDoors } from "@/app/steps/conflict";
import { epocDoors } from "@/app/steps/epoc";
import type { ReadyStep } from "@/app/steps/door";
import { emergencyDoors } from "@/app/steps/emergency";
import { noticeDoors } from "@/app/steps/notice";
import { redirectDoors } from "@/app/steps/redirect";
import { preservationDoors } from "@/app/steps/preservation";
import { secrecyDoors } from "@/app/steps/secrecy";
import { whoDoors } from "@/app/steps/who";
import { fraudDoors } from "@/app/steps/fraud";
import { incidentDoors } from "@/app/steps/incident";
import type { TrackStep } from "@/lib/law/request/track-steps";

/** The doors of the tracks' steps, from each track's own table; the compiler misses none. */
export const trackDoors: Record<TrackStep, z.ZodType<ReadyStep>> = {
  ...epocDoors,
  ...conflictDoors,
  ...preservationDoors,
  ...secrecyDoors,
  ...redirectDoors,
  ...noticeDoors,
  ...emergencyDoors,
  ...challengeDoors,
  ...processDoors,
  ...incidentDoors,
  ...fraudDoors,
  ...whoDoors,
  ...clockDoors,
};
