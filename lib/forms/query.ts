import { z } from "zod";

/** One of a list in an address; anything else is as if it were not there. */
export function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.enum(values).nullable().catch(null);
}

/** The first value of a parameter that may come more than once. */
export function first(value: string | readonly string[] | undefined): string {
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}

const listShape = z.object({
  q: z.string().trim().max(200).catch(""),
  after: z.uuid().nullable().catch(null),
});

/** Reads the address of a list by name: a search text and the id of the last row seen. */
export function listQuery(params: Readonly<Record<string, string | readonly string[] | undefined>>, limit = 50) {
  const read = listShape.parse({ q: first(params["q"]), after: first(params["after"]) });
  return { q: read.q.replaceAll("\u0000", ""), after: read.after, limit };
}
