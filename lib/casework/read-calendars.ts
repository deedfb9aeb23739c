import { countryName } from "@/lib/law/shared/countries";
import { may, permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
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
  readonly next: readonly { readonly day: string; readonly name: string }[];
}

/** The calendars there are and where the desk acts. Whoever signs in may read them: deadlines are counted with them. */
export async function readCalendars(actor: Actor, now: Date) {
  return asActor(actor, async (tx) => ({
    calendars: (await newestCalendars(tx))
      .map((calendar) => shown(calendar, now))
      .toSorted((one, other) => one.name.localeCompare(other.name, "en")),
    establishment: await deskCountry(tx),
    mayChange: may(actor, "keep-rules"),
  }));
}

/** One country's calendar in all its versions, the newest first; none where it has no calendar yet. */
export async function readCalendar(actor: Actor, country: string) {
  return asActor(actor, async (tx) => {
    const versions = await calendarVersions(tx, country);
    const names = await namesOf(
      tx,
      versions.flatMap(({ importedById }) => importedById ?? []),
    );
    return { versions, names, mayChange: may(actor, "keep-rules") };
  });
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
    await setDeskCountry(tx, country);
    const data = { country, before };
    await append(tx, { name: "rules" }, { act: "set-desk-country", actor, at: now, why: reason, data });
    return granted();
  });
}

function shown({ jurisdiction: country, version, source, holidays }: KeptCalendar, now: Date): CalendarShown {
  const today = dayIn("UTC", now);
  const next = [...holidays].filter(([day]) => day >= today).slice(0, 3);
  return {
    country,
    name: countryName(country) ?? country,
    version,
    source,
    next: next.map(([day, name]) => ({ day, name })),
  };
}
