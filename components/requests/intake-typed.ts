/** What was typed before, by field name: a draft. */
export type Draft = Readonly<Record<string, string | readonly string[]>>;

/** The first value under a name; "" where there is none. */
export function drafted(draft: Draft, name: string): string {
  const value = draft[name];
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}

/** All values under a name. */
export function draftedAll(draft: Draft, name: string): readonly string[] {
  const value = draft[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
