import { affectedBy } from "@/lib/casework/moved-clocks";
import type { CalendarWish } from "@/lib/casework/preview-calendar";
import { recountClocks } from "@/lib/casework/run-clocks";
import { type CalendarDifference, changedCalendar } from "@/lib/law/deadline/calendar-change";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { EntryData } from "@/lib/law/record/entry";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import {
  calendarChangeById,
  insertCalendarChange,
  type KeptCalendarChange,
  settleCalendarChange,
} from "@/lib/store/calendar-changes";
import { calendarOf, holdCalendars, insertCalendar } from "@/lib/store/calendars";
import { decide, type Tx } from "@/lib/store/database";
import { systemActor } from "@/lib/store/law-tables";
import { append } from "@/lib/store/record";
import { holdRequestFile } from "@/lib/store/request-file";
import { recordOn } from "@/lib/store/request-moves";

export interface CalendarProposal extends CalendarWish {
  /** The version that was previewed. */
  readonly basedOn: number;
  readonly reason: string;
}

/** Proposes days to add to a calendar or to take out. Nothing moves until another administrator adopts it. */
export async function proposeCalendar(
  actor: Actor,
  { basedOn, reason, ...wish }: CalendarProposal,
  now: Date,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const permission = permit(actor, "keep-rules");
  if (!permission.ok) return permission;
  const { country, source } = wish;
  return decide(actor, async (tx): Promise<Result<{ readonly id: string }, Refusal>> => {
    await holdCalendars(tx);
    const before = await calendarOf(tx, country);
    if ((before?.version ?? 0) !== basedOn) return refused({ code: "calendar-changed-meanwhile" });
    const change = changedCalendar(country, before, wish, source);
    if (change === null) return refused({ code: "calendar-unchanged" });
    const id = await insertCalendarChange(tx, country, wish, { basedOn, source, reason, byId: actor.id, at: now });
    const data = { change: id, country, basedOn, source, ...daysOf(change.difference) };
    await append(tx, { name: "rules" }, { act: "propose-calendar", actor, at: now, why: reason, data });
    return granted({ id });
  });
}

export interface CalendarAnswer {
  readonly id: string;
  readonly adopt: boolean;
  readonly answer: string;
}

/** The version made and how many clocks moved outside the national-security compartment; null: it was refused. */
export type SettledCalendar = { readonly version: number; readonly moved: number } | null;

const longDeed = 600_000;

/**
 * Settles a proposed change. Another administrator adopts it, only on the version it was made to: it becomes the next
 * version, and every running clock that reads it is counted anew. Each that moves has its entry on its request's record.
 * All of it or nothing. Whoever proposed it can only take it back.
 */
export async function settleCalendar(
  actor: Actor,
  { id, adopt, answer }: CalendarAnswer,
  now: Date,
): Promise<Result<SettledCalendar, Refusal>> {
  const permission = permit(actor, "keep-rules");
  if (!permission.ok) return permission;
  const work = async (tx: Tx): Promise<Result<SettledCalendar, Refusal>> => {
    await holdCalendars(tx);
    const change = await calendarChangeById(tx, id);
    if (!change) return refused({ code: "not-found" });
    if (change.adopted !== null) return refused({ code: "rule-settled" });
    if (adopt && change.proposedById === actor.id) return refused({ code: "same-person", first: "propose-calendar" });
    if (adopt) return adoptCalendar(tx, change, { actor, answer, now });
    await settleCalendarChange(tx, id, { version: null, byId: actor.id, answer, at: now });
    const data = { change: id, country: change.country };
    await append(tx, { name: "rules" }, { act: "refuse-calendar", actor, at: now, why: answer || change.reason, data });
    return granted(null);
  };
  // Who keeps calendars sees no cases: the desk's own hand counts their clocks, and the entries name the person.
  return decide(systemActor, work, longDeed);
}

interface Adopting {
  readonly actor: Actor;
  readonly answer: string;
  readonly now: Date;
}

async function adoptCalendar(
  tx: Tx,
  change: KeptCalendarChange,
  adopting: Adopting,
): Promise<Result<SettledCalendar, Refusal>> {
  const { id, country, basedOn, source, reason, proposedById } = change;
  const { actor, answer, now } = adopting;
  const before = await calendarOf(tx, country);
  if ((before?.version ?? 0) !== basedOn) return refused({ code: "calendar-changed-meanwhile" });
  const next = changedCalendar(country, before, change, source);
  if (next === null) return refused({ code: "calendar-unchanged" });
  const { version } = next.calendar;
  await settleCalendarChange(tx, id, { version, byId: actor.id, answer, at: now });
  const { requests } = await affectedBy(tx, before, next.calendar);
  await insertCalendar(tx, next.calendar, { reason, importedById: proposedById, at: now });
  let moved = 0;
  for (const { reference, compartment } of requests) {
    const count = await recountRequest(tx, reference, change, adopting);
    if (compartment === "general") moved += count;
  }
  const data: EntryData = { change: id, country, version, source, ...daysOf(next.difference), moved };
  await append(tx, { name: "rules" }, { act: "import-calendar", actor, at: now, why: answer || reason, data });
  return granted({ version, moved });
}

/** @returns how many of its clocks moved */
async function recountRequest(
  tx: Tx,
  reference: string,
  { country, reason }: KeptCalendarChange,
  { actor, now }: Adopting,
): Promise<number> {
  const file = await holdRequestFile(tx, reference);
  if (!file) return 0;
  const moved = await recountClocks(tx, file, country);
  for (const { clock, to } of moved) {
    const instants = { before: clock.dueAt?.toISOString() ?? null, after: to.at?.toISOString() ?? null };
    const data = { clock: clock.id, rule: clock.rule, ...instants, calendar: to.calendarVersion };
    await recordOn(tx, file.id, { act: "recount-clock", actor, at: now, why: reason, data });
  }
  return moved.length;
}

function daysOf({ added, removed }: CalendarDifference) {
  return { added: added.map(({ day, name }) => `${day} ${name}`), removed: removed.map(({ day }) => day) };
}
