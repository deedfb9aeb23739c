/** An entry of the record, as far as this looks at it. */
interface Entry {
  readonly act: string;
  readonly at: string;
  readonly why: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A telling of a clock that is on the record. */
export interface Told {
  /** When people were told. */
  readonly at: Date;
  readonly words: string;
  /** The moments of the clock that it told of. */
  readonly points: readonly string[];
  readonly userIds: readonly string[];
  /** Whether it went to the lead as well. */
  readonly escalated: boolean;
}

/** Who was told of which clock, by the clock’s id, from entries of the record in their order. */
export function toldIn(record: readonly Entry[]): ReadonlyMap<string, readonly Told[]> {
  const found = new Map<string, Told[]>();
  for (const { act, at, why: words, data } of record) {
    const clock = data["clock"];
    if (act !== "warn-clock" || typeof clock !== "string") continue;
    const userIds = textsIn(data["told"]);
    const one = {
      at: new Date(at),
      words,
      points: textsIn(data["points"]),
      userIds,
      escalated: data["escalated"] === true,
    };
    found.set(clock, [...(found.get(clock) ?? []), one]);
  }
  return found;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
