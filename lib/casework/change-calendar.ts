import { affectedBy } from "@/lib/casework/moved-clocks";
import { recountClocks } from "@/lib/casework/run-clocks";
import { type CalendarChange, type CalendarDifference, changedCalendar } from "@/lib/law/deadline/calendar-change";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { clockWords } from "@/lib/law/request/due-clock";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { calendarOf, holdCalendars, insertCalendar } from "@/lib/store/calendars";
import { asActor, decide } from "@/lib/store/database";
import { systemActor } from "@/lib/store/law-tables";
import { append } from "@/lib/store/record";
import { holdRequestFile } from "@/lib/store/request-file";
import { recordOn } from "@/lib/store/request-moves";

export interface CalendarWish extends CalendarChange {
  readonly country: string;
  /** Where it is written that these days are holidays. */
  readonly source: string;
}

/** One clock that moves: of which request, and from when to when. An administrator sees no more of a case than this. */
export interface PreviewedMove {
  readonly reference: string;
  readonly clock: string;
  readonly zone: string;
  readonly from: Date | null;
  readonly to: Date | null;
}

export interface CalendarPreview {
  /** The version the change is made to; 0: the country has no calendar yet. */
  readonly basedOn: number;
  readonly difference: CalendarDifference;
  readonly moves: readonly PreviewedMove[];
}

/**
 * What a change of a calendar would do, before anything is done. The desk's own eyes look, since who keeps calendars
 * sees no cases; of the national-security compartment nothing is told, not even that there is something.
 */
export async function previewCalendar(actor: Actor, wish: CalendarWish): Promise<Result<CalendarPreview, Refusal>> {
  const permission = permit(actor, "keep-rules");
  if (!permission.ok) return permission;
  return asActor(systemActor, async (tx): Promise<Result<CalendarPreview, Refusal>> => {
    const before = await calendarOf(tx, wish.country);
    const change = changedCalendar(wish.country, before, wish, wish.source);
    if (change === null) return refused({ code: "calendar-unchanged" });
    const { moves } = await affectedBy(tx, before, change.calendar);
    const open = moves.filter(({ clock }) => clock.holder.compartment === "general");
    return granted({
      basedOn: before?.version ?? 0,
      difference: change.difference,
      moves: open.map(({ clock: { holder, id, zone }, from, to }) => {
        return { reference: holder.reference, clock: clockWords(id), zone, from, to };
      }),
    });
  });
}

const longDeed = 600_000;

/**
 * Makes the next version of a country's calendar, and counts every running clock that reads it anew: each that moves
 * has its entry on its request's record. All of it or nothing, and only on the version that was previewed.
 *
 * @returns the version made, and how many clocks moved outside the national-security compartment
 */
export async function importCalendar(
  actor: Actor,
  { basedOn, reason, ...wish }: CalendarWish & { readonly basedOn: number; readonly reason: string },
  now: Date,
): Promise<Result<{ readonly version: number; readonly moved: number }, Refusal>> {
  const permission = permit(actor, "keep-rules");
  if (!permission.ok) return permission;
  const { country, source } = wish;
  const work: Parameters<typeof decide<{ version: number; moved: number }, Refusal>>[1] = async (tx) => {
    await holdCalendars(tx);
    const before = await calendarOf(tx, country);
    if ((before?.version ?? 0) !== basedOn) return refused({ code: "calendar-changed-meanwhile" });
    const change = changedCalendar(country, before, wish, source);
    if (change === null) return refused({ code: "calendar-unchanged" });
    const { requests } = await affectedBy(tx, before, change.calendar);
    await insertCalendar(tx, change.calendar, { reason, importedById: actor.id, at: now });
    let moved = 0;
    for (const { reference, compartment } of requests) {
      const file = await holdRequestFile(tx, reference);
      if (!file) continue;
      for (const { clock, to } of await recountClocks(tx, file, country)) {
        const instants = { before: clock.dueAt?.toISOString() ?? null, after: to.at?.toISOString() ?? null };
        const data = { clock: clock.id, rule: clock.rule, ...instants, calendar: to.calendarVersion };
        await recordOn(tx, file.id, { act: "recount-clock", actor, at: now, why: reason, data });
        if (compartment === "general") moved += 1;
      }
    }
    const { added, removed } = change.difference;
    const days = { added: added.map(({ day, name }) => `${day} ${name}`), removed: removed.map(({ day }) => day) };
    const data = { country, version: change.calendar.version, source, ...days, moved };
    await append(tx, { name: "rules" }, { act: "import-calendar", actor, at: now, why: reason, data });
    return granted({ version: change.calendar.version, moved });
  };
  return decide(systemActor, work, longDeed);
}
