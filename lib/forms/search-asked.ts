import { z } from "zod";
import { first, oneOf } from "@/lib/forms/query";
import { keysOf } from "@/lib/law/shared/keys";
import { type SearchKind, searchKinds } from "@/lib/law/shared/search-words";

/** Where one page of a kind ended. */
export interface FoundPlace {
  readonly near: number;
  readonly at: Date;
  readonly id: string;
}

export interface SearchAddress {
  readonly q: string;
  readonly kind: SearchKind | null;
  readonly after: FoundPlace | null;
  /** Parts of the address that mean nothing, by name. */
  readonly leftOut: readonly string[];
}

const shape = z.object({
  q: z.string().catch(""),
  kind: oneOf(keysOf(searchKinds)),
  after: z.string().max(80).catch(""),
});

/** Reads the address of a search. A forged part never fails: it is left out, and named. */
export function searchAddress(params: Readonly<Record<string, string | readonly string[] | undefined>>): SearchAddress {
  const given = { q: first(params["q"]), kind: first(params["kind"]), after: first(params["after"]) };
  const read = shape.parse(given);
  const after = read.kind === null ? null : readFoundPlace(read.kind, read.after);
  const leftOut = [
    ...(given.kind !== "" && read.kind === null ? ["kind"] : []),
    ...(given.after !== "" && after === null ? ["after"] : []),
  ];
  return { q: read.q.trim(), kind: read.kind, after, leftOut };
}

/** A place as a link carries it; good for its kind only. */
export function foundPlaceText(kind: SearchKind, { near, at, id }: FoundPlace): string {
  return `${kind}.${near}.${at.getTime().toString(36)}.${id}`;
}

function readFoundPlace(kind: SearchKind, text: string): FoundPlace | null {
  const parts = /^([a-z]+)\.([0-3])\.(-?[0-9a-z]{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text);
  const [, of, near = "", at = "", id = ""] = parts ?? [];
  if (of !== kind) return null;
  const moment = new Date(Number.parseInt(at, 36));
  // The database reads years of four digits only.
  return /^\d{4}-/.test(moment.toISOString()) ? { near: Number(near), at: moment, id } : null;
}
