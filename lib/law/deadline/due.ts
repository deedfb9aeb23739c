import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import { calendarWords } from "@/lib/law/deadline/calendar";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { daysOffInWords, zoneInWords } from "@/lib/law/deadline/clock-words";
import { countDays } from "@/lib/law/deadline/count-days";
import { never } from "@/lib/law/deadline/pause";
import { reckon } from "@/lib/law/deadline/reckon";
import { type ClockRuleId, clockRule } from "@/lib/law/deadline/rule";
import { dayInWords } from "@/lib/law/shared/letter-words";
import { endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";

/** A due instant that explains itself: the rule, and each thing that was counted, in order. */
export interface Due {
  readonly at: Date;
  readonly rule: string;
  readonly reason: readonly string[];
}

/**
 * The date the instrument states, kept until that day is over in the request's zone.
 *
 * @param rule moves it off a day off where it says so; without one, the date stands as it is
 */
export function dueOnFace(
  on: PlainDate,
  zone: string,
  rule: ClockRule | null = null,
  calendar: HolidayCalendar | null = null,
): Due {
  const stated = `The instrument states ${dayInWords(on)}.`;
  const counted = rule?.rolls ? countDays({ ...rule, length: 0 }, on, calendar, never) : null;
  const last = counted?.last ?? on;
  const kept = `Counted to the end of ${last === on ? "that day" : dayInWords(last)}, ${zoneInWords(zone)}.`;
  const moved = counted === null || last === on ? [] : [`Nobody works on ${daysOffInWords(counted.rolled)}.`];
  const read = rule?.rolls ? [`${rule.words}. Source: ${rule.source}.`, ...calendarWords(calendar, last)] : [];
  const unconfirmed =
    rule?.rolls && rule.confirmedBy === null ? ["A default; counsel has not confirmed this rule."] : [];
  return { at: endOfDay(zone, last), rule: "on_face", reason: [stated, ...moved, kept, ...read, ...unconfirmed] };
}

/**
 * When a clock that starts at an instant runs out, without pauses and without a calendar of holidays: weekends only.
 *
 * Days: the first day is not counted, the last one is kept to its end in `zone`. Hours: run on without stopping.
 */
export function dueBy(id: ClockRuleId, from: Date, zone: string, under: ClockRule = clockRule(id)): Due {
  const { at, rule, reason } = reckon(under, { id, startedAt: from, zone, calendar: null, pauses: [] });
  if (at === null) throw new Error(`${id} has no end although nothing paused it`);
  return { at, rule, reason };
}
