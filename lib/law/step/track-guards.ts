import { emergencyGuards } from "@/lib/law/emergency/guards";
import { preservationGuards } from "@/lib/law/preservation/guards";
import type { TrackStep } from "@/lib/law/request/track-steps";
import type { Block, Guard } from "@/lib/law/step/asked";
import { conflictBlock } from "@/lib/law/step/conflict-guards";
import { epocBlock, epocGuards } from "@/lib/law/step/epoc-guards";

/** What each step of a track needs from the facts, from each track's own table. */
export const trackGuards: Partial<Record<TrackStep, Guard>> = {
  ...epocGuards,
  ...preservationGuards,
  ...emergencyGuards,
};

/** What each track forbids to the steps of the others. */
export const blocks: readonly Block[] = [conflictBlock, epocBlock];
