import { calendarFor } from "@/lib/casework/count-clocks";
import { type HolidayCalendar } from "@/lib/law/deadline/calendar";
import { holidayCountry } from "@/lib/law/deadline/clock-rule";
import type { Reckoned } from "@/lib/law/deadline/reckon";
import { reckonClock } from "@/lib/law/deadline/reckon-clock";
import { type DueClock, dueClock, dueStart } from "@/lib/law/request/due-clock";
import type { RuleSet } from "@/lib/law/request/rule-set";
import type { PlainDate } from "@/lib/law/shared/plain-date";
import { deskCountry } from "@/lib/store/calendars";
import type { Tx } from "@/lib/store/database";

/** What the due date of a new request is counted from. */
export interface ToAnswer {
  readonly instrumentCode: string;
  readonly emergency: boolean;
  readonly receivedAt: Date;
  readonly receivedZone: string;
  /** The date on its face, if it states one. */
  readonly dueOn: PlainDate | null;
  /** The instrument's own date; null: it bears none. */
  readonly issuedOn: string | null;
  /** Of the asking authority; null while it is not known. */
  readonly country: string | null;
}

/** The due date of a request that arrives, with its clock; null where the instrument must state one and does not. */
export async function reckonDue(
  tx: Tx,
  asked: ToAnswer,
  rules: RuleSet,
): Promise<{ readonly due: DueClock; readonly reckoned: Reckoned; readonly startedAt: Date } | null> {
  const due = dueClock(rules, asked);
  if (due === null) return null;
  const country = holidayCountry(due.rule, { authority: asked.country, establishment: await deskCountry(tx) });
  const startedAt = dueStart(due, { ...asked, zone: asked.receivedZone });
  return { due, reckoned: countNew(due, { ...asked, startedAt }, await calendarFor(tx, country)), startedAt };
}

/** Counts a due date that nothing has paused yet. */
export function countNew(
  due: DueClock,
  { startedAt, receivedZone: zone }: Pick<ToAnswer, "receivedZone"> & { readonly startedAt: Date },
  calendar: HolidayCalendar | null,
): Reckoned {
  return reckonClock({ ...due, startedAt, zone, calendar, pauses: [] });
}
