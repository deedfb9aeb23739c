import { clockGuards, gateCloses, stillBlocks } from "@/lib/law/step/clock-guards";
import { emergencyGuards } from "@/lib/law/emergency/guards";
import { noticeGuards } from "@/lib/law/notice/guards";
import { backupBlock } from "@/lib/law/preservation/backup";
import { preservationGuards } from "@/lib/law/preservation/guards";
import { challengeBlock, challengeGuards } from "@/lib/law/challenge/guards";
import { secrecyGuards } from "@/lib/law/secrecy/investigation";
import { processGuards } from "@/lib/law/process/guards";
import { incidentGuards } from "@/lib/law/incident/guards";
import type { TrackStep } from "@/lib/law/request/track-steps";
import type { Block, Guard } from "@/lib/law/step/asked";
import { conflictBlock, conflictGuards } from "@/lib/law/step/conflict-guards";
import { whoGuards } from "@/lib/law/step/who-guards";
import { epocBlock, epocGuards } from "@/lib/law/step/epoc-guards";

/** What each step of a track needs from the facts, from each track's own table. */
export const trackGuards: Partial<Record<TrackStep, Guard>> = {
  ...challengeGuards,
  ...conflictGuards,
  ...epocGuards,
  ...preservationGuards,
  ...secrecyGuards,
  ...noticeGuards,
  ...emergencyGuards,
  ...processGuards,
  ...incidentGuards,
  ...whoGuards,
  ...clockGuards,
};

/** What each track forbids to the steps of the others. */
export const blocks: readonly Block[] = [
  challengeBlock,
  conflictBlock,
  epocBlock,
  backupBlock,
  gateCloses,
  stillBlocks,
];
