/** What a kept body says, field by field. What is not there, or is not of its kind, is not said. */
export type Said = Readonly<Record<string, unknown>>;

export function saidIn(body: unknown): Said {
  return isSaid(body) ? body : {};
}

function isSaid(value: unknown): value is Said {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value : otherwise;
}

export function textOrNull(value: unknown, otherwise: string | null): string | null {
  return value === null ? null : typeof value === "string" && value !== "" ? value : otherwise;
}

export function truthOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === "boolean" ? value : otherwise;
}

/** A whole number, not negative. */
export function countOr(value: unknown, otherwise: number): number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : otherwise;
}

/** One of a closed list. */
export function oneOr<Value extends string>(value: unknown, known: readonly Value[], otherwise: Value): Value {
  return known.find((one) => one === value) ?? otherwise;
}

/** Those of a closed list, in its order. */
export function someOr<Value extends string>(
  value: unknown,
  known: readonly Value[],
  otherwise: readonly Value[],
): readonly Value[] {
  const listed: readonly unknown[] | null = Array.isArray(value) ? value : null;
  return listed === null ? otherwise : known.filter((one) => listed.includes(one));
}

/** Texts, in their order. */
export function textsOr(value: unknown, otherwise: readonly string[]): readonly string[] {
  const listed: readonly unknown[] | null = Array.isArray(value) ? value : null;
  const texts = listed?.filter((one) => typeof one === "string") ?? [];
  return texts.length > 0 ? texts : otherwise;
}

/** Texts by their keys. */
export function textsByKeyOr(value: unknown, otherwise: Readonly<Partial<Record<string, string>>>) {
  if (!isSaid(value)) return otherwise;
  const found: Record<string, string> = {};
  for (const key of Object.keys(value).toSorted()) {
    const text = value[key];
    if (typeof text === "string" && text !== "") found[key] = text;
  }
  return found;
}
