import { clockSteps } from "@/lib/law/request/steps/clocks";
import { challengeSteps } from "@/lib/law/request/steps/challenge";
import { processSteps } from "@/lib/law/request/steps/process";
import type { Track, TrackStepRow } from "@/lib/law/request/step-row";
import { conflictSteps } from "@/lib/law/request/steps/conflict";
import { epocSteps } from "@/lib/law/request/steps/epoc";
import { emergencySteps } from "@/lib/law/request/steps/emergency";
import { noticeSteps } from "@/lib/law/request/steps/notice";
import { redirectSteps } from "@/lib/law/request/steps/redirect";
import { preservationSteps } from "@/lib/law/request/steps/preservation";
import { secrecySteps } from "@/lib/law/request/steps/secrecy";
import { whoSteps } from "@/lib/law/request/steps/who";
import { fraudSteps } from "@/lib/law/request/steps/fraud";
import { incidentSteps } from "@/lib/law/request/steps/incident";
import { keysOf } from "@/lib/law/shared/keys";

/** The steps of every track beside the stage. Each track keeps its own table; a new step is a row in one of them. */
export const trackSteps = {
  ...epocSteps,
  ...conflictSteps,
  ...preservationSteps,
  ...secrecySteps,
  ...redirectSteps,
  ...noticeSteps,
  ...emergencySteps,
  ...challengeSteps,
  ...processSteps,
  ...incidentSteps,
  ...fraudSteps,
  ...whoSteps,
  ...clockSteps,
} as const satisfies Record<string, TrackStepRow>;

export type TrackStep = keyof typeof trackSteps;

export const allTrackSteps = keysOf(trackSteps);

export function isTrackStep(text: string): text is TrackStep {
  return Object.hasOwn(trackSteps, text);
}

/** What the tracks are called where their steps stand together. */
export const trackNames = {
  authentication: "Authentication",
  review: "The instrument",
  redirect: "Redirect",
  secrecy: "Secrecy",
  approval: "Approval",
  production: "Production",
  notice: "Notice",
  preservation: "Preservation",
  challenge: "Challenge",
  clocks: "Clocks",
  request: "The request",
} as const satisfies Record<Track | "request", string>;

export function trackStepRow(step: TrackStep): TrackStepRow {
  return trackSteps[step];
}
