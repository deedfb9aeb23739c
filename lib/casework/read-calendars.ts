import { type CalendarPreview, previewCalendar } from "@/lib/casework/preview-calendar";
import { may, permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { countryName } from "@/lib/law/shared/countries";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { calendarChangesOf, type KeptCalendarChange, waitingCalendarChanges } from "@/lib/store/calendar-changes";
import {
  calendarVersions,
  deskCountry,
  type KeptCalendar,
  newestCalendars,
  setDeskCountry,
} from "@/lib/store/calendars";
import { asActor, decide } from "@/lib/store/database";
import { append } from "@/lib/store/record";
import { namesOf } from "@/lib/store/request-views";

/** A calendar as a list shows it, with the holidays that come next. */
export interface CalendarShown {
  readonly country: string;
  readonly name: string;
  readonly version: number;
  readonly source: string;
  /** Null: it was shipped. */
  readonly changedAt: Date | null;
  readonly days: number;
  /** The first and the last year of which it holds a day. */
  readonly years: readonly [string, string] | null;
  readonly next: { readonly day: string; readonly name: string } | null;
}

/** The calendars there are and where the desk acts. Whoever signs in may read them: deadlines are counted with them. */
export async function readCalendars(actor: Actor, now: Date) {
  return asActor(actor, async (tx) => ({
    calendars: (await newestCalendars(tx))
      .map((calendar) => shown(calendar, now))
      .toSorted((one, other) => one.name.localeCompare(other.name, "en")),
    establishment: await deskCountry(tx),
    waiting: await waitingCalendarChanges(tx),
    mayChange: may(actor, "keep-rules"),
  }));
}

/** A change that waits, with what it would do; null where it can no longer be adopted, or the reader may not look. */
export interface WaitingChange extends KeptCalendarChange {
  readonly preview: CalendarPreview | null;
}

/** One country's calendar in all its versions, the newest first; none where it has no calendar yet. */
export async function readCalendar(actor: Actor, country: string) {
  const mayChange = may(actor, "keep-rules");
  const { versions, changes, names } = await asActor(actor, async (tx) => {
    const [kept, proposals] = [await calendarVersions(tx, country), await calendarChangesOf(tx, country)];
    const people = proposals.flatMap(({ proposedById, settledById }) =>
      settledById === null ? [proposedById] : [proposedById, settledById],
    );
    return { versions: kept, changes: proposals, names: await namesOf(tx, [...new Set(people)]) };
  });
  const waiting: WaitingChange[] = [];
  for (const change of changes.filter(({ adopted }) => adopted === null)) {
    const current = change.basedOn === (versions[0]?.version ?? 0);
    const preview = mayChange && current ? await previewCalendar(actor, change) : null;
    waiting.push({ ...change, preview: preview?.ok ? preview.value : null });
  }
  return { versions, names, waiting, settled: changes.filter(({ adopted }) => adopted !== null), mayChange };
}

/** Says where the desk acts. Clocks that run keep the holidays they were counted with; those that start read the new ones. */
export async function keepDeskCountry(
  actor: Actor,
  { country, reason }: { readonly country: string; readonly reason: string },
  now: Date,
): Promise<Result<undefined, Refusal>> {
  const permission = permit(actor, "keep-rules");
  if (!permission.ok) return permission;
  return decide(actor, async (tx): Promise<Result<undefined, Refusal>> => {
    const before = await deskCountry(tx);
    if (before === country) return refused({ code: "rule-unchanged" });
    await setDeskCountry(tx, country);
    const data = { country, before };
    await append(tx, { name: "rules" }, { act: "set-desk-country", actor, at: now, why: reason, data });
    return granted();
  });
}

function shown(calendar: KeptCalendar, now: Date): CalendarShown {
  const { jurisdiction: country, version, source, holidays, importedById, importedAt } = calendar;
  const today = dayIn("UTC", now);
  const days = [...holidays.keys()];
  const [first, last] = [days[0], days.at(-1)];
  const next = [...holidays].find(([day]) => day >= today);
  return {
    country,
    name: countryName(country) ?? country,
    version,
    source,
    changedAt: importedById === null ? null : importedAt,
    days: days.length,
    years: first !== undefined && last !== undefined ? [first.slice(0, 4), last.slice(0, 4)] : null,
    next: next ? { day: next[0], name: next[1] } : null,
  };
}
