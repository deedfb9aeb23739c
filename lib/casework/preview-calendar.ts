import { type HeldClock, affectedBy } from "@/lib/casework/moved-clocks";
import { type CalendarChange, type CalendarDifference, changedCalendar } from "@/lib/law/deadline/calendar-change";
import type { Move } from "@/lib/law/deadline/moved";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { clockWords } from "@/lib/law/request/due-clock";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { calendarOf } from "@/lib/store/calendars";
import { asActor } from "@/lib/store/database";
import { systemActor } from "@/lib/store/law-tables";

export interface CalendarWish extends CalendarChange {
  readonly country: string;
  /** Where it is written that these days are holidays. */
  readonly source: string;
}

/** One clock that moves: of which request, and from when to when. An administrator sees no more of a case than this. */
export interface PreviewedMove {
  readonly id: string;
  readonly reference: string;
  readonly clock: string;
  /** It is the date by which the answer is due. */
  readonly main: boolean;
  readonly zone: string;
  readonly from: Date | null;
  readonly to: Date | null;
}

export interface CalendarPreview {
  /** The version the change is made to; 0: the country has no calendar yet. */
  readonly basedOn: number;
  readonly difference: CalendarDifference;
  /** The earliest new end first. */
  readonly moves: readonly PreviewedMove[];
  readonly requests: number;
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
    const affected = await affectedBy(tx, before, change.calendar);
    const moves = affected.moves.filter(({ clock }) => clock.holder.compartment === "general").map(previewed);
    return granted({
      basedOn: before?.version ?? 0,
      difference: change.difference,
      moves: moves.toSorted((one, other) => (one.to?.getTime() ?? 0) - (other.to?.getTime() ?? 0)),
      requests: new Set(moves.map(({ reference }) => reference)).size,
    });
  });
}

function previewed({ clock: { holder, id, row, main, zone }, from, to }: Move<HeldClock>): PreviewedMove {
  return { id: row, reference: holder.reference, clock: clockWords(id), main, zone, from, to };
}
