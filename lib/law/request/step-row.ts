import type { Role } from "@/lib/law/permission/role";
import type { Stage } from "@/lib/law/request/stage";

/** One step: from where, to where, by whom. */
export interface StepRow {
  readonly from: readonly Stage[];
  /** Null: the step moves a track beside the stage, and the request stays where it is. */
  readonly to: Stage | null;
  /** Where it leads instead while the requester is not authenticated. */
  readonly unauthenticated?: Stage;
  readonly by: readonly Role[];
  /** The step whose author may not also take this one. */
  readonly notBy?: string;
}

/** A track beside the stage, as the picture of a request draws it. */
export type Track =
  | "authentication"
  | "review"
  | "redirect"
  | "secrecy"
  | "approval"
  | "production"
  | "notice"
  | "preservation"
  | "challenge"
  | "clocks";

/** A step of a track, with its words beside it: on the button, on the record, and what will be so after it. */
export interface TrackStepRow extends StepRow {
  readonly track: Track | null;
  readonly words: string;
  readonly done: string;
  readonly effect: string;
}
