import { clockWords } from "@/lib/law/request/due-clock";
import type { ClockFacts } from "@/lib/law/request/track-facts";
import type { Refusal } from "@/lib/law/shared/refusal";

/** Why somebody else’s silence does not count yet: a clock that gives them time still runs, or stands still. */
export function awaited(clocks: readonly ClockFacts[], zone: string, now: Date): Refusal | null {
  const running = clocks.find(({ endedAt, dueAt }) => endedAt === null && (dueAt === null || dueAt > now));
  if (!running) return null;
  return { code: "still-awaited", clock: clockWords(running.rule), until: running.dueAt?.toISOString() ?? null, zone };
}
