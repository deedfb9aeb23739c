import { calendarName, calendarWords } from "@/lib/law/deadline/calendar";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { daysOffInWords, zoneInWords } from "@/lib/law/deadline/clock-words";
import { type Counted, countDays } from "@/lib/law/deadline/count-days";
import { countedPauses, standingStill } from "@/lib/law/deadline/pause";
import { pauseLines } from "@/lib/law/deadline/pause-words";
import { noEnd, type Reckoned, type Started } from "@/lib/law/deadline/reckon";
import { unconfirmed } from "@/lib/law/deadline/unconfirmed";
import { warningPoints } from "@/lib/law/deadline/warning-points";
import { dayInWords } from "@/lib/law/shared/letter-words";
import { dayIn, daysBetween, endOfDay, type PlainDate } from "@/lib/law/shared/plain-date";

/** A last day that a document states: the instrument itself, or the authority's written extension. */
export interface Stated {
  readonly on: PlainDate;
  readonly by: "instrument" | "extension";
}

/**
 * When a stated day is over in the request's zone. A pause on evidence adds the days on which the clock stood still;
 * a day off moves it only where the rule says so.
 *
 * @param started from when warnings share out the time: receipt, or the day the extension was recorded
 */
export function reckonStated(rule: ClockRule, stated: Stated, started: Omit<Started, "cut">): Reckoned {
  const { id, startedAt, zone, calendar, pauses } = started;
  const counted = countedPauses(rule, pauses);
  const days = daysTo(rule, stated.on, started);
  const at = days === null ? null : endOfDay(zone, days.last);
  return {
    rule: id,
    at,
    reason: [
      `${rule.words}. Source: ${rule.source}.`,
      `${statedWords[stated.by]} ${dayInWords(stated.on)}.`,
      ...pauseLines(rule, pauses, { startedAt, at, zone }),
      ...(days === null ? [noEnd] : endLines(stated.on, days, zone)),
      ...(stated.on < dayIn(zone, startedAt) && stated.by === "instrument" ? [overAlready] : []),
      ...(rule.rolls ? calendarWords(calendar, days?.last ?? stated.on) : []),
      ...(rule.confirmedBy === null ? [unconfirmed] : []),
    ],
    warnings: at === null ? [] : warningPoints(rule, startedAt, at, counted),
    calendarVersion: rule.rolls && calendar !== null ? calendarName(calendar) : null,
  };
}

/** An instrument may arrive after its own date; more often that date was misread. Somebody must look. */
const overAlready = "That was over before it was received. Check both dates.";

const statedWords = {
  instrument: "The instrument states",
  extension: "The authority extends it in writing to",
} as const satisfies Record<Stated["by"], string>;

/** The days from the start to the stated one, those lost to pauses added. A day before the start is over already. */
function daysTo(rule: ClockRule, on: PlainDate, { startedAt, zone, calendar, pauses }: Omit<Started, "cut">) {
  const first = dayIn(zone, startedAt);
  const from = on < first ? on : first;
  const asDays = { ...rule, unit: "calendar_days", countsFirstDay: false, leastWorkingDays: 0 } as const;
  const still = standingStill(zone, countedPauses(rule, pauses));
  return countDays({ ...asDays, length: daysBetween(from, on) }, from, calendar, still);
}

function endLines(on: PlainDate, { last, rolled, still }: Counted, zone: string): readonly string[] {
  const added = `It stood still for ${still} day${still === 1 ? "" : "s"}, and as many are added.`;
  return [
    ...(still === 0 ? [] : [added]),
    ...(rolled.length === 0 ? [] : [`Nobody works on ${daysOffInWords(rolled)}.`]),
    `Counted to the end of ${last === on ? "that day" : dayInWords(last)}, ${zoneInWords(zone)}.`,
  ];
}
