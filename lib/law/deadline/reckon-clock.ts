import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { type Reckoned, reckon, type Started } from "@/lib/law/deadline/reckon";
import { reckonStated, type Stated } from "@/lib/law/deadline/stated";

/** A clock with all it is counted from: a stated day, or an event and a length. */
export interface ClockToReckon extends Started {
  readonly rule: ClockRule;
  readonly stated: Stated | null;
}

export function reckonClock({ rule, stated, ...started }: ClockToReckon): Reckoned {
  return stated === null ? reckon(rule, started) : reckonStated(rule, stated, started);
}
