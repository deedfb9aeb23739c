import { calendarFor } from "@/lib/casework/count-clocks";
import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import { type ClockRule, readsCalendar } from "@/lib/law/deadline/clock-rule";
import type { DayOff } from "@/lib/law/deadline/count-days";
import { daysOffWithin } from "@/lib/law/deadline/days-off-within";
import { countedPauses } from "@/lib/law/deadline/pause";
import { type Told, toldIn } from "@/lib/law/deadline/told";
import { type Whose, whoseClock } from "@/lib/law/deadline/whose";
import type { KeptEntry } from "@/lib/law/record/entry";
import { ruleOfClock } from "@/lib/law/request/due-clock";
import type { RequestFile } from "@/lib/law/request/file";
import type { PauseFacts } from "@/lib/law/request/track-facts";
import { dayIn } from "@/lib/law/shared/plain-date";
import { clocksOfRequest } from "@/lib/store/clocks";
import type { Tx } from "@/lib/store/database";

type Kept = Awaited<ReturnType<typeof clocksOfRequest>>[number];

/** A clock of a request as it was counted and kept, with all that bears on it. */
export interface ReadClock extends Kept {
  readonly kind: ClockRule;
  readonly whose: Whose;
  /** Those on which it stands or stood still, the earliest first. */
  readonly pauses: readonly PauseFacts[];
  /** Days off between its start and its end, in the calendar it was counted with; none where it reads no calendar. */
  readonly daysOff: readonly DayOff[];
  /** Who was told of it, the earliest first. */
  readonly told: readonly Told[];
}

/** Every clock of a request, by what was kept when it was counted: nothing is counted anew to be shown. */
export async function readClocks(
  tx: Tx,
  file: RequestFile,
  record: readonly KeptEntry[],
): Promise<readonly ReadClock[]> {
  const told = toldIn(record);
  const calendars = new Map<string, HolidayCalendar | null>();
  const found: ReadClock[] = [];
  for (const row of await clocksOfRequest(tx, file.id)) {
    const kind = ruleOfClock(file.rules, file.instrument, row.rule);
    if (kind === null) continue; // of a release that kept a clock this one does not know
    const name = readsCalendar(kind) ? row.calendarVersion : null;
    if (name !== null && !calendars.has(name)) calendars.set(name, await calendarNamed(tx, name));
    found.push({
      ...row,
      kind,
      whose: whoseClock(row.rule, kind.kind),
      pauses: pausesOf(kind, file.pauses, row),
      daysOff: daysOffOf(row, file.zone, name === null ? null : (calendars.get(name) ?? null)),
      told: told.get(row.id) ?? [],
    });
  }
  return found;
}

/** "IE 3". */
async function calendarNamed(tx: Tx, name: string): Promise<HolidayCalendar | null> {
  const [country = null, version] = name.split(" ");
  return calendarFor(tx, country, Number(version));
}

function pausesOf(kind: ClockRule, pauses: readonly PauseFacts[], { startedAt, dueAt, endedAt }: Kept) {
  const until = endedAt ?? dueAt;
  const asked = pauses.map((pause) => {
    const shown = pause.documentId ?? pause.subjectId ?? "";
    return { ...pause, from: pause.fromAt, to: pause.toAt, document: shown };
  });
  const counted = new Set(countedPauses(kind, asked));
  return asked.filter(
    (pause) =>
      counted.has(pause) && (pause.to === null || pause.to > startedAt) && (until === null || pause.from < until),
  );
}

function daysOffOf({ startedAt, dueAt }: Kept, zone: string, calendar: HolidayCalendar | null): readonly DayOff[] {
  if (calendar === null || dueAt === null) return [];
  return daysOffWithin(dayIn(zone, startedAt), dayIn(zone, dueAt), calendar);
}
