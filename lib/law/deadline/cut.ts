import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { instantInWords, zoneInWords } from "@/lib/law/deadline/clock-words";
import { addDays, dayIn, endOfDay } from "@/lib/law/shared/plain-date";

/** The other clock that may end this one sooner. */
export interface Cut {
  readonly at: Date;
  /** What it is called inside a sentence: "the day the answer is due". */
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
  const other = `${cut.words} (${instantInWords(cut.at, zone)}, ${zoneInWords(zone)})`;
  if (rule.cutBy === null) return { at, line: [`Not cut short by ${other}: this clock runs beside it.`] };
  const { leadDays } = rule.cutBy;
  const latest = leadDays === 0 ? cut.at : endOfDay(zone, addDays(dayIn(zone, cut.at), -leadDays));
  if (at !== null && at <= latest) return { at, line: [`Not cut short by ${other}: it ends before.`] };
  const lead = leadDays === 0 ? "" : `, with ${leadDays} day${leadDays === 1 ? "" : "s"} kept free before it`;
  return { at: latest, line: [`Cut short to ${instantInWords(latest, zone)} by ${other}${lead}.`] };
}
