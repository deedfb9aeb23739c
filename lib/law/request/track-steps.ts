import type { TrackStepRow } from "@/lib/law/request/step-row";
import { keysOf } from "@/lib/law/shared/keys";

/** The steps of every track beside the stage. Each track keeps its own table; a new step is a row in one of them. */
export const trackSteps = {} as const satisfies Record<string, TrackStepRow>;

export type TrackStep = keyof typeof trackSteps;

export const allTrackSteps = keysOf(trackSteps);

export function isTrackStep(text: string): text is TrackStep {
  return Object.hasOwn(trackSteps, text);
}

export function trackStepRow(step: TrackStep): TrackStepRow {
  return trackSteps[step];
}
