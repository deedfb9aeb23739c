import { instantInWords, zoneInWords } from "@/lib/law/deadline/clock-words";
import type { ClockRule, PauseBasis } from "@/lib/law/deadline/clock-rule";
import type { Pause } from "@/lib/law/deadline/pause";

export const pauseBasisWords = {
  court_stay: "a court’s stay",
  clarification: "a clarification the issuing authority owes",
  authority_suspension: "a suspension by the authority",
} as const satisfies Record<PauseBasis, string>;

/** What each pause did to a clock that ran from one instant to another, or why it did nothing. */
export function pauseLines(
  rule: Pick<ClockRule, "pausedBy">,
  pauses: readonly Pause[],
  ran: { readonly startedAt: Date; readonly at: Date | null; readonly zone: string },
): readonly string[] {
  return pauses.map((pause) => {
    const basis = pauseBasisWords[pause.basis];
    const span = `${basis} (${spanWords(pause, ran.zone)}; ${pause.words})`;
    if (pause.document.trim() === "") return `Not paused by ${span}: no document shows it.`;
    if (!rule.pausedBy.includes(pause.basis)) return `Not paused by ${span}: ${basis} does not stop this clock.`;
    if (pause.to !== null && pause.to <= pause.from) return `Not paused by ${span}: it ends before it begins.`;
    if (pause.to !== null && pause.to <= ran.startedAt)
      return `Not paused by ${span}: it was over before the clock began.`;
    if (ran.at !== null && pause.from >= ran.at) return `Not paused by ${span}: the time had already run out.`;
    return `Paused by ${span}. Document: ${pause.document}.`;
  });
}

function spanWords({ from, to }: Pause, zone: string): string {
  const since = instantInWords(from, zone);
  const place = zoneInWords(zone);
  return to === null ? `since ${since}, ${place}, and still` : `${since} to ${instantInWords(to, zone)}, ${place}`;
}
