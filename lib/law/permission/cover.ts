/** One absence: who is away, who stands in, and the first and the last day, `YYYY-MM-DD`. */
export interface Absence {
  readonly userId: string;
  readonly coverId: string;
  readonly fromOn: string;
  readonly toOn: string;
}

/** Who acts for somebody who is away; null where everybody who should is away too. */
export interface StandIn {
  readonly coverId: string | null;
  /** The last day of the absence itself. */
  readonly until: string;
}

/**
 * Who stands in for a person on a day; null when that person is there. Whoever stands in and is away in turn passes it
 * on; a circle leads to nobody.
 *
 * @param mayNot persons who may not act in this matter (kept from the request): they are passed over like absent ones
 */
export function standInFor(
  absences: readonly Absence[],
  userId: string,
  day: string,
  mayNot: readonly string[] = [],
): StandIn | null {
  const own = awayOn(absences, userId, day);
  if (!own) return null;
  const seen = new Set([userId]);
  let cover: string | null = own.coverId;
  while (cover !== null) {
    if (seen.has(cover)) return { coverId: null, until: own.toOn };
    seen.add(cover);
    const away = awayOn(absences, cover, day);
    if (!away && !mayNot.includes(cover)) break;
    cover = away?.coverId ?? null;
  }
  return { coverId: cover, until: own.toOn };
}

/** For whom somebody stands in on a day, directly or because it was passed on to them. */
export function standsInFor(absences: readonly Absence[], coverId: string, day: string): readonly string[] {
  const away = new Set(absences.map(({ userId }) => userId));
  return [...away].filter((userId) => standInFor(absences, userId, day)?.coverId === coverId);
}

/** Whether two stretches of days share one. */
export function overlap(one: Pick<Absence, "fromOn" | "toOn">, other: Pick<Absence, "fromOn" | "toOn">): boolean {
  return one.fromOn <= other.toOn && other.fromOn <= one.toOn;
}

function awayOn(absences: readonly Absence[], userId: string, day: string): Absence | undefined {
  return absences.find((one) => one.userId === userId && one.fromOn <= day && day <= one.toOn);
}
