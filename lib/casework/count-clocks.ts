import { type HolidayCalendar, weekendsOnly } from "@/lib/law/deadline/calendar";
import { type ClockRule, holidayCountry, readsCalendar } from "@/lib/law/deadline/clock-rule";
import type { Cut } from "@/lib/law/deadline/cut";
import type { Pause } from "@/lib/law/deadline/pause";
import type { Reckoned } from "@/lib/law/deadline/reckon";
import { reckonClock } from "@/lib/law/deadline/reckon-clock";
import type { Stated } from "@/lib/law/deadline/stated";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import { ruleOfClock } from "@/lib/law/request/due-clock";
import { cutByDue, type RuleSet } from "@/lib/law/request/rule-set";
import { plainDate } from "@/lib/law/shared/plain-date";
import { calendarOf, deskCountry } from "@/lib/store/calendars";
import { evidencedPauses } from "@/lib/store/clock-pauses";
import type { RunningClockRow } from "@/lib/store/clocks";
import type { Tx } from "@/lib/store/database";

/** All that the clocks of one request are counted with, beside the calendars. */
export interface Counting {
  readonly rules: RuleSet;
  readonly instrument: InstrumentRule;
  readonly zone: string;
  readonly countries: { readonly authority: string | null; readonly establishment: string | null };
  readonly pauses: readonly Pause[];
}

/** A clock that runs or begins to. */
export interface Counted {
  readonly id: string;
  readonly rule: ClockRule;
  readonly stated: Stated | null;
  readonly startedAt: Date;
  readonly since?: string;
  readonly cut?: Cut;
}

interface Counts {
  readonly id: string;
  readonly rules: RuleSet;
  readonly instrument: InstrumentRule;
  readonly zone: string;
  readonly authority: { readonly country: string };
}

/** Reads what the clocks of a request are counted with, as it stands in this transaction. */
export async function countingOf(tx: Tx, { id, rules, instrument, zone, authority }: Counts): Promise<Counting> {
  const pauses = (await evidencedPauses(tx, [id])).get(id) ?? [];
  const countries = { authority: authority.country, establishment: await deskCountry(tx) };
  return { rules, instrument, zone, countries, pauses };
}

/** The newest calendar of a country, or a version of it; a country without one rests on its own weekend all the same. */
export async function calendarFor(tx: Tx, country: string | null, version?: number): Promise<HolidayCalendar | null> {
  return (await calendarOf(tx, country, version)) ?? (country === null ? null : weekendsOnly(country));
}

/** A calendar a clock reads: whose, and in which version; without one, the newest. */
export interface CalendarRead {
  readonly country: string | null;
  readonly version?: number;
}

/** When a clock ends, counted with the calendar of the country its rule names, unless another one is given. */
export async function count(tx: Tx, counting: Counting, clock: Counted, read?: CalendarRead): Promise<Reckoned> {
  const { zone, pauses, countries } = counting;
  const { country, version } = read ?? { country: holidayCountry(clock.rule, countries) };
  const calendar = readsCalendar(clock.rule) ? await calendarFor(tx, country, version) : null;
  return reckonClock({ ...clock, zone, pauses, calendar });
}

/** A clock as it is kept, ready to be counted again. */
export function keptClock({ rules, instrument }: Counting, row: RunningClockRow, dueAt: Date | null): Counted {
  const rule = ruleOfClock(rules, instrument, row.rule);
  if (rule === null) throw new Error(`No such clock was ever started: ${row.rule}`);
  const on = row.statedOn === null ? null : plainDate(row.statedOn);
  const stated = on && ({ on, by: row.rule === "extension" ? "extension" : "instrument" } as const);
  const since = row.since === null ? {} : { since: row.since };
  return {
    id: row.rule,
    rule,
    stated,
    startedAt: row.startedAt,
    ...since,
    ...(row.main ? {} : cutBy(rules, rule, dueAt)),
  };
}

/** What the day the answer is due makes of a clock that must end before it. */
export function cutBy(rules: RuleSet, { cutBy: cut }: ClockRule, dueAt: Date | null): { readonly cut?: Cut } {
  return cut === null || dueAt === null ? {} : { cut: cutByDue(rules, cut, dueAt) };
}

/**
 * The calendar a running clock was counted with, "DE 3": it stays that one, though the desk moves elsewhere or a newer
 * version came. One that was counted without takes the newest of the country its rule names.
 */
export function calendarRead(
  { calendarVersion }: Pick<RunningClockRow, "calendarVersion">,
  rule: ClockRule,
  { countries }: Pick<Counting, "countries">,
): CalendarRead {
  const [country, version] = calendarVersion?.split(" ") ?? [];
  if (country === undefined || version === undefined) return { country: holidayCountry(rule, countries) };
  return { country, version: Number(version) };
}
