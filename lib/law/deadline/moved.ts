import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import type { Reckoned } from "@/lib/law/deadline/reckon";
import { type ClockToReckon, reckonClock } from "@/lib/law/deadline/reckon-clock";

/** A clock that runs on a request, with the country whose days off it counts (see `holidayCountry`). */
export interface RunningClock extends Omit<ClockToReckon, "calendar"> {
  /** What it belongs to, as the preview names it. */
  readonly subject: string;
  /** Whether it is the date by which the answer is due: it may cut the others of its subject short. */
  readonly main: boolean;
  readonly country: string | null;
}

export interface Move<Clock extends RunningClock = RunningClock> {
  readonly clock: Clock;
  readonly from: Date | null;
  readonly to: Date | null;
  /** Why it ends then, counted with the new calendar. */
  readonly after: Reckoned;
}

/**
 * Which clocks would end at another time with another version of a country's calendar. Nothing is changed by asking.
 * Where the due date itself moves, so does the cut it makes.
 *
 * @param before null: until now only weekends were counted there
 */
export function moved<Clock extends RunningClock>(
  running: readonly Clock[],
  before: HolidayCalendar | null,
  after: HolidayCalendar,
): readonly Move<Clock>[] {
  if (before !== null && before.jurisdiction !== after.jurisdiction)
    throw new Error(`Two versions of one calendar are compared, not ${before.jurisdiction} with ${after.jurisdiction}`);
  const counts = ({ country }: RunningClock) => country === after.jurisdiction;
  const main = running.filter((clock) => clock.main && counts(clock)).flatMap((clock) => moveOf(clock, before, after));
  const due = new Map(main.map((move) => [move.clock.subject, move.to]));
  const others = running
    .filter((clock) => !clock.main)
    .flatMap((clock) => {
      const at = due.get(clock.subject);
      const cutMoves = at !== undefined && at !== null && clock.cut !== undefined && clock.rule.cutBy !== null;
      if (!counts(clock) && !cutMoves) return [];
      const cut = cutMoves && clock.cut ? { ...clock.cut, at } : clock.cut;
      return moveOf(clock, before, after, cut);
    });
  return [...main, ...others];
}

function moveOf<Clock extends RunningClock>(
  clock: Clock,
  before: HolidayCalendar | null,
  after: HolidayCalendar,
  cut: RunningClock["cut"] = clock.cut,
): readonly Move<Clock>[] {
  const reads = clock.country === after.jurisdiction;
  const from = reckonClock({ ...clock, calendar: reads ? before : null }).at;
  const reckoned = reckonClock({ ...clock, calendar: reads ? after : null, ...(cut && { cut }) });
  return from?.getTime() === reckoned.at?.getTime() ? [] : [{ clock, from, to: reckoned.at, after: reckoned }];
}
