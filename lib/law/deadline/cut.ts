import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { instantInWords, zoneInWords } from "@/lib/law/deadline/clock-words";
import { addDays, dayIn, endOfDay } from "@/lib/law/shared/plain-date";

/** The other clock that may end this one sooner, and what it is called. */
export interface Cut {
  readonly at: Date;
  readonly words: string;
}

/**
 * A clock's end, or the earlier one that another clock sets, less the days the rule keeps free before it. A paused clock
 * without an end of its own takes the other's.
 */
export function cutShort(
  rule: Pick<ClockRule, "cutBy">,
  at: Date | null,
  zone: string,
  cut: Cut | undefined,
): { readonly at: Date | null; readonly line: readonly string[] } {
  if (cut === undefined) return { at, line: [] };
  if (rule.cutBy === null) return { at, line: [`${cut.words} does not cut this clock short.`] };
  const { leadDays } = rule.cutBy;
  const latest = leadDays === 0 ? cut.at : endOfDay(zone, addDays(dayIn(zone, cut.at), -leadDays));
  const other = `${cut.words}, ${instantInWords(cut.at, zone)}, ${zoneInWords(zone)}`;
  if (at !== null && at <= latest) return { at, line: [`It ends before ${other}, and is not cut short.`] };
  const lead = leadDays === 0 ? "" : `, and ${leadDays} day${leadDays === 1 ? "" : "s"} before it are kept free`;
  return { at: latest, line: [`Cut short to ${instantInWords(latest, zone)} by ${other}${lead}.`] };
}
