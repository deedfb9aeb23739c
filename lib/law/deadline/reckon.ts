import { calendarName, calendarWords, type HolidayCalendar } from "@/lib/law/deadline/calendar";
import { type ClockKind, type ClockRule, readsCalendar } from "@/lib/law/deadline/clock-rule";
import {
  clocksChange,
  daysOffInWords,
  instantInWords,
  lastCountedWords,
  lengthInWords,
  zoneInWords,
} from "@/lib/law/deadline/clock-words";
import { type Counted, countDays } from "@/lib/law/deadline/count-days";
import { type Cut, cutShort } from "@/lib/law/deadline/cut";
import { countedPauses, type Pause, runOn, standingStill } from "@/lib/law/deadline/pause";
import { pauseLines } from "@/lib/law/deadline/pause-words";
import { unconfirmed } from "@/lib/law/deadline/unconfirmed";
import { type Warning, warningPoints } from "@/lib/law/deadline/warning-points";
import { dayInWords } from "@/lib/law/shared/letter-words";
import { dayIn, endOfDay } from "@/lib/law/shared/plain-date";

/** A clock that was started, and all that bears on its end. */
export interface Started {
  /** The rule's id, as the request keeps it. */
  readonly id: string;
  readonly startedAt: Date;
  /** The event it counts from, where that is not the one its rule names. */
  readonly since?: string;
  /** Where the days begin and end. */
  readonly zone: string;
  /** Of the country `holidayCountry` names; null: none is at hand, and only weekends are days off. */
  readonly calendar: HolidayCalendar | null;
  readonly pauses: readonly Pause[];
  readonly cut?: Cut;
}

export interface Reckoned {
  readonly rule: string;
  /** The last millisecond in time. Null while a pause is open: nobody can say. */
  readonly at: Date | null;
  /** Sentences in order: the rule, and each thing that was counted, passed over or left aside. */
  readonly reason: readonly string[];
  readonly warnings: readonly Warning[];
  /** The calendar it was counted with; null when the rule reads none, or none was at hand. */
  readonly calendarVersion: string | null;
}

/** When a clock runs out, and why then. Throws on a calendar of another country than the rule names. */
export function reckon(rule: ClockRule, started: Started): Reckoned {
  const { id, startedAt, zone, calendar, pauses } = started;
  if (calendar && rule.calendar?.length === 2 && calendar.jurisdiction !== rule.calendar)
    throw new Error(`${id} counts the days off of ${rule.calendar}, not of ${calendar.jurisdiction}`);
  const counted = countedPauses(rule, pauses);
  const ran = rule.unit === "hours" ? hoursRun(rule, started, counted) : daysRun(rule, started, counted);
  const { at, line } = cutShort(rule, ran.at, started);
  const reads = readsCalendar(rule);
  return {
    rule: id,
    at,
    reason: [
      `${rule.words}. Source: ${rule.source}.`,
      ...ran.lines,
      ...pauseLines(rule, pauses, { startedAt, at: ran.at, zone }),
      ...ran.after,
      ...(reads ? calendarWords(calendar, dayIn(zone, ran.at ?? startedAt)) : []),
      ...line,
      ...(rule.confirmedBy === null ? [unconfirmed] : []),
    ],
    warnings: at === null ? [] : warningPoints(rule, startedAt, at, counted),
    calendarVersion: reads && calendar !== null ? calendarName(calendar) : null,
  };
}

interface Run {
  readonly at: Date | null;
  readonly lines: readonly string[];
  /** What follows from the pauses, once they are named. */
  readonly after: readonly string[];
}

export const noEnd = "While it is paused, no end can be counted.";

function hoursRun(rule: ClockRule, { startedAt, zone, since = rule.starts }: Started, pauses: readonly Pause[]): Run {
  const at = runOn(startedAt, rule.length * 3_600_000, pauses);
  const place = zoneInWords(zone);
  const lines = [
    `Counted from ${instantInWords(startedAt, zone)}, ${place}: ${since}.`,
    `${lengthInWords(rule)}, one after the other, through nights, weekends and holidays.`,
  ];
  if (at === null) return { at, lines, after: [noEnd] };
  const change = clocksChange(startedAt, at, zone)
    ? ["The clocks change meanwhile; the hours that pass are counted."]
    : [];
  return { at, lines, after: [...change, endWords[rule.kind](`${instantInWords(at, zone)}, ${place}`)] };
}

function daysRun(
  rule: ClockRule,
  { startedAt, zone, calendar, since = rule.starts }: Started,
  pauses: readonly Pause[],
): Run {
  const day = dayIn(zone, startedAt);
  const counted = countDays(rule, day, calendar, standingStill(zone, pauses));
  const from = `Counted from ${dayInWords(day)}, ${zoneInWords(zone)}: ${since}.`;
  if (counted === null) return { at: null, lines: [from], after: [noEnd] };
  const at = endOfDay(zone, counted.last);
  const end = endWords[rule.kind](`the end of ${dayInWords(counted.last)}, ${zoneInWords(zone)}`);
  return { at, lines: [from, ...countLines(rule, counted)], after: [...movedLines(rule, counted, pauses), end] };
}

function countLines(rule: ClockRule, { full, passed }: Counted): readonly string[] {
  const over = passed.length === 0 ? [] : [`Not counted, nobody works then: ${daysOffInWords(passed)}.`];
  if (rule.length === 0) return over;
  const first = rule.countsFirstDay ? "That day is the first" : "That day is not counted";
  return [`${first}; ${lastCountedWords(rule)} is ${dayInWords(full)}.`, ...over];
}

function movedLines(rule: ClockRule, counted: Counted, pauses: readonly Pause[]): readonly string[] {
  const { last, rolled, still, drawnOut } = counted;
  const lost = `${still} day${still === 1 ? "" : "s"} not counted: a day counts when the clock runs at its end.`;
  const least = `At least ${rule.leastWorkingDays} working days must fall within it, so it goes on to ${dayInWords(last)}.`;
  return [
    ...(pauses.length === 0 ? [] : [lost]),
    ...(rolled.length === 0 ? [] : [`It does not end on a day off: ${daysOffInWords(rolled)}.`]),
    ...(drawnOut ? [least] : []),
  ];
}

const endWords = {
  deadline: (end) => `In time until ${end}.`,
  gate: (end) => `Not before ${end}.`,
  term: (end) => `Runs until ${end}.`,
  review: (end) => `To be looked at by ${end}.`,
} as const satisfies Record<ClockKind, (end: string) => string>;
