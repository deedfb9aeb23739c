import type { WaitingCalendarChange } from "@/components/calendars/calendar-changes";
import type { ShownVersion } from "@/components/calendars/calendar-versions";
import type { readCalendar } from "@/lib/casework/read-calendars";

type Read = Awaited<ReturnType<typeof readCalendar>>;

/** Every version with who brought it and what it changed against the one before. */
export function shownVersions({ versions, settled, names }: Read): readonly ShownVersion[] {
  return versions.map(({ version, importedAt, importedById, reason, source, holidays }, place) => {
    const before = versions[place + 1]?.holidays;
    const change = settled.find((one) => one.version === version);
    const second = change?.settledById ? `, adopted by ${named(names, change.settledById)}` : "";
    return {
      version,
      at: importedAt,
      by: importedById === null ? null : `${named(names, importedById)}${second}`,
      reason,
      source,
      days: holidays.size,
      difference: before ? differenceOf(before, holidays) : null,
    };
  });
}

export function waitingChanges({ waiting, names }: Read): readonly WaitingCalendarChange[] {
  return waiting.map(({ id, proposedById, proposedAt, source, reason, preview }) => {
    return { id, by: named(names, proposedById), byId: proposedById, at: proposedAt, source, reason, preview };
  });
}

function named(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? "somebody";
}

function differenceOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const shown = ([day, name]: readonly [string, string]) => ({ day, name });
  return {
    added: [...after].filter(([day, name]) => before.get(day) !== name).map(shown),
    removed: [...before].filter(([day]) => !after.has(day)).map(shown),
  };
}
