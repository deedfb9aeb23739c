import type { EntryData, EntryValue } from "@/lib/law/record/entry";

/**
 * What an entry says of a changed thing: for every field that differs, what it was and what it is. A thing that is new
 * had nothing before.
 */
export function changed(
  before: Readonly<Record<string, EntryValue>> | null,
  after: Readonly<Record<string, EntryValue>>,
): EntryData {
  const fields = Object.entries(after).flatMap(([field, to]) => {
    const from = before?.[field] ?? null;
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [[field, { from, to }] as const];
  });
  return Object.fromEntries(fields);
}
