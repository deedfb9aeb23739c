import type { Tone } from "@/components/ui/tone";
import type { PreservationState } from "@/lib/law/preservation/preservation";

/** How the state of a preservation looks: what must be deleted calls for somebody. */
export const preservationTones = {
  active: "info",
  extended: "info",
  converted: "info",
  released: "soon",
  lapsed: "overdue",
  purged: "done",
} as const satisfies Record<PreservationState, Tone>;
