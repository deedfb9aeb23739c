import { weekendOf } from "@/lib/law/deadline/weekends";
import { countryName } from "@/lib/law/shared/countries";
import { type PlainDate, weekday } from "@/lib/law/shared/plain-date";

/** The public holidays of one country in one version. An imported change is a new version; old deadlines keep theirs. */
export interface HolidayCalendar {
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string;
  /** 0: nobody has brought its holidays yet, and only its weekend is known. */
  readonly version: number;
  readonly source: string;
  /** `YYYY-MM-DD` to the holiday's name. */
  readonly holidays: ReadonlyMap<string, string>;
}

/** What is known of a country that has no calendar yet: the days of the week on which it rests. */
export function weekendsOnly(jurisdiction: string): HolidayCalendar {
  return { jurisdiction, version: 0, source: "", holidays: new Map() };
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** Why nobody works on a day: "Saturday", "Christmas Day", or both. Null on a working day. No calendar: Saturdays and Sundays. */
export function dayOff(day: PlainDate, calendar: HolidayCalendar | null): string | null {
  const on = weekday(day);
  const rest = weekendOf(calendar?.jurisdiction ?? null).includes(on) ? [weekdays[on - 1]] : [];
  const holiday = calendar?.holidays.get(day);
  const why = holiday === undefined ? rest : [...rest, holiday];
  return why.length === 0 ? null : why.join(", ");
}

export function isWorkingDay(day: PlainDate, calendar: HolidayCalendar | null): boolean {
  return dayOff(day, calendar) === null;
}

/** Which version of which calendar was read, as a deadline keeps it: "DE 1". */
export function calendarName({ jurisdiction, version }: HolidayCalendar): string {
  return `${jurisdiction} ${version}`;
}

/** What a deadline says of the calendar it was counted with, and of a last day that calendar does not reach. */
export function calendarWords(calendar: HolidayCalendar | null, last: PlainDate): readonly string[] {
  if (calendar === null) return ["No calendar of holidays was read: only Saturdays and Sundays are days off."];
  const { jurisdiction, version, source, holidays } = calendar;
  const place = countryName(jurisdiction) ?? jurisdiction;
  if (version === 0) return [`No holidays known of ${place}: only ${weekendWords(jurisdiction)} are days off.`];
  const read = `Days off in ${place}: calendar version ${version}. Source: ${source}.`;
  const years = [...holidays.keys()].map((day) => day.slice(0, 4));
  return years.includes(last.slice(0, 4)) ? [read] : [read, `It holds no holidays of ${last.slice(0, 4)}.`];
}

/** "Fridays and Saturdays". */
function weekendWords(jurisdiction: string): string {
  return weekendOf(jurisdiction)
    .flatMap((on) => weekdays[on - 1] ?? [])
    .map((name) => `${name}s`)
    .join(" and ");
}
