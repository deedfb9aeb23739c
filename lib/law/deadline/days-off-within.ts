import { dayOff, type HolidayCalendar } from "@/lib/law/deadline/calendar";
import type { DayOff } from "@/lib/law/deadline/count-days";
import { addDays, type PlainDate } from "@/lib/law/shared/plain-date";

const most = 400;

/** Every day from one to another on which nobody works, both ends included; no more than a year of them is looked at. */
export function daysOffWithin(from: PlainDate, to: PlainDate, calendar: HolidayCalendar): readonly DayOff[] {
  const found: DayOff[] = [];
  for (let [day, looked] = [from, 0]; day <= to && looked < most; [day, looked] = [addDays(day, 1), looked + 1]) {
    const why = dayOff(day, calendar);
    if (why !== null) found.push({ day, why });
  }
  return found;
}
