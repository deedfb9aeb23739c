import { calendarRead, type Counting, keptClock } from "@/lib/casework/count-clocks";
import { type HolidayCalendar, weekendsOnly } from "@/lib/law/deadline/calendar";
import { readsCalendar } from "@/lib/law/deadline/clock-rule";
import { type Move, moved, type RunningClock } from "@/lib/law/deadline/moved";
import { instrumentIn, type RuleSet } from "@/lib/law/request/rule-set";
import { dayIn } from "@/lib/law/shared/plain-date";
import { deskCountry } from "@/lib/store/calendars";
import { type ClockHolder, clockHolders } from "@/lib/store/clock-holders";
import { evidencedPauses } from "@/lib/store/clock-pauses";
import { type RunningClockRow, runningClocks } from "@/lib/store/clocks";
import type { Tx } from "@/lib/store/database";
import { rulesOn } from "@/lib/store/rules";

const atOnce = 500;

export interface HeldClock extends RunningClock {
  readonly holder: ClockHolder;
  /** The id of the clock itself; `id` is that of its rule. */
  readonly row: string;
}

export interface Affected {
  /** Requests with a clock that reads the country's calendar, in the order in which their rows are held. */
  readonly requests: readonly ClockHolder[];
  readonly moves: readonly Move<HeldClock>[];
}

/**
 * Which running clocks read a country's calendar, and which of them another version of it would move.
 *
 * @param known null: until now only its weekend was
 */
export async function affectedBy(tx: Tx, known: HolidayCalendar | null, after: HolidayCalendar): Promise<Affected> {
  const before = known ?? weekendsOnly(after.jurisdiction);
  const establishment = await deskCountry(tx);
  const ruleSets = new Map<string, RuleSet>();
  const found: { requests: ClockHolder[]; moves: Move<HeldClock>[] } = { requests: [], moves: [] };
  for (let last: string | null = null; ;) {
    const holders: readonly ClockHolder[] = await clockHolders(tx, last, atOnce);
    const ids = holders.map(({ id }) => id);
    const pauses = await evidencedPauses(tx, ids);
    const rows = await runningClocks(tx, ids);
    for (const holder of holders) {
      const { rulesVersion, receivedZone: zone, receivedAt, instrumentCode } = holder;
      const day = dayIn(zone, receivedAt);
      const key = `${rulesVersion} ${day}`;
      const rules = ruleSets.get(key) ?? (await rulesOn(tx, rulesVersion, day));
      ruleSets.set(key, rules);
      const countries = { authority: holder.authority.country, establishment };
      const instrument = instrumentIn(rules, instrumentCode);
      const counting = { rules, instrument, zone, countries, pauses: pauses.get(holder.id) ?? [] };
      const clocks = rows
        .filter(({ requestId }) => requestId === holder.id)
        .map((row) => heldClock(holder, counting, row));
      if (!clocks.some(({ country }) => country === after.jurisdiction)) continue;
      found.requests.push(holder);
      found.moves.push(...moved(clocks, before, after));
    }
    if (holders.length < atOnce) return found;
    last = ids.at(-1) ?? null;
  }
}

function heldClock(holder: ClockHolder, counting: Counting, row: RunningClockRow): HeldClock {
  const { zone, pauses } = counting;
  const clock = keptClock(counting, row, holder.dueAt);
  const country = readsCalendar(clock.rule) ? calendarRead(row, clock.rule, counting).country : null;
  return { ...clock, subject: holder.id, main: row.main, country, zone, pauses, holder, row: row.id };
}
