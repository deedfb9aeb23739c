import { neverAcrossBorders } from "@/lib/law/step/testing/never-across-borders";
import { neverByAppeal } from "@/lib/law/step/testing/never-by-appeal";
import { neverDisclosed } from "@/lib/law/step/testing/never-disclosed";
import { neverEnded } from "@/lib/law/step/testing/never-ended";
import { neverOfLetters } from "@/lib/law/step/testing/never-of-letters";
import { neverReleased } from "@/lib/law/step/testing/never-released";
import { neverTold, type silenceForNothing } from "@/lib/law/step/testing/never-told";
import type { NeverSo, Taken } from "@/lib/law/step/testing/taken";

/** All that may never be so after a step. */
export const neverSo = {
  ...neverDisclosed,
  ...neverReleased,
  ...neverByAppeal,
  ...neverAcrossBorders,
  ...neverTold,
  ...neverEnded,
  ...neverOfLetters,
};

export type Never = keyof typeof neverSo | typeof silenceForNothing;

/** What was broken by the last step of a walk; empty when all is well. */
export function broken(taken: Taken, past: readonly Taken[]): readonly string[] {
  return Object.entries<NeverSo>(neverSo).flatMap(([name, wrong]) => (wrong(taken, past) ? [name] : []));
}
