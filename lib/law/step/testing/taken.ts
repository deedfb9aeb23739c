import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";

/** One step that was granted on a walk. */
export interface Taken {
  readonly step: string;
  readonly actor: Actor;
  readonly now: Date;
  readonly before: RequestFile;
  readonly after: RequestFile;
}

/** What may never be so after a step. Each says it anew from the walk, with none of the guards: it judges them. */
export type NeverSo = (taken: Taken, past: readonly Taken[]) => boolean;

export const leaves =
  (wrong: NeverSo): NeverSo =>
  (taken, past) =>
    taken.step === "deliver" && wrong(taken, past);
