import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import type { Step } from "@/lib/law/request/workflow";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What a guard may look at: who acts, the whole request and the time. */
export interface Asked {
  readonly actor: Actor;
  readonly file: RequestFile;
  readonly now: Date;
}

/** What one step needs; null when nothing stands in its way. */
export type Guard = (asked: Asked) => Refusal | null;

/** What a track forbids to steps that are not its own: a stay, a gate, a memo that is missing. */
export type Block = (step: Step, asked: Asked) => Refusal | null;

/** The first reason why not. */
export function firstOf(...refusals: readonly (Refusal | null)[]): Refusal | null {
  return refusals.find((refusal) => refusal !== null) ?? null;
}
