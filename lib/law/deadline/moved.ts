import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import type { ClockRule } from "@/lib/law/deadline/clock-rule";
import { type Reckoned, reckon, type Started } from "@/lib/law/deadline/reckon";

/** A clock that runs on a request, with the country whose days off it counts (see `holidayCountry`). */
export interface RunningClock extends Omit<Started, "calendar"> {
  /** What it belongs to, as the preview names it. */
  readonly subject: string;
  readonly rule: ClockRule;
  readonly country: string | null;
}

export interface Move {
  readonly subject: string;
  readonly id: string;
  readonly from: Date | null;
  readonly to: Date | null;
  /** Why it ends then, counted with the new calendar. */
  readonly after: Reckoned;
}

/**
 * Which clocks would end at another time with another version of a country's calendar. Nothing is changed by asking. An
 * end that another clock cuts short is compared with that cut as it is given, not as the new calendar would move it.
 *
 * @param before null: until now only weekends were counted there
 */
export function moved(
  running: readonly RunningClock[],
  before: HolidayCalendar | null,
  after: HolidayCalendar,
): readonly Move[] {
  if (before !== null && before.jurisdiction !== after.jurisdiction)
    throw new Error(`Two versions of one calendar are compared, not ${before.jurisdiction} with ${after.jurisdiction}`);
  return running
    .filter(({ country }) => country === after.jurisdiction)
    .flatMap((clock) => {
      const old = reckon(clock.rule, { ...clock, calendar: before }).at;
      const reckoned = reckon(clock.rule, { ...clock, calendar: after });
      const same = old?.getTime() === reckoned.at?.getTime();
      return same ? [] : [{ subject: clock.subject, id: clock.id, from: old, to: reckoned.at, after: reckoned }];
    });
}
