import { z } from "zod";

/** The most a place in a chain can be: what its column holds. */
export const lastPlace = 2_147_483_647;

const cursor = z.tuple([
  z.iso.datetime().refine((at) => at >= "1970"),
  z.string().regex(/^[\w:-]{1,80}$/),
  z.number().int().positive().max(lastPlace),
]);

/** Where a page of the record ended, as an address carries it. */
export function recordCursorText(entry: { readonly at: string; readonly chain: string; readonly seq: number }): string {
  return Buffer.from(JSON.stringify([entry.at, entry.chain, entry.seq])).toString("base64url");
}

/** Reads it back; anything that is not one of ours is the first page. */
export function readRecordCursor(typed: unknown): { at: Date; chain: string; seq: number } | null {
  if (typeof typed !== "string" || typed.length > 400) return null;
  try {
    const read = cursor.safeParse(JSON.parse(Buffer.from(typed, "base64url").toString("utf8")));
    return read.success ? { at: new Date(read.data[0]), chain: read.data[1], seq: read.data[2] } : null;
  } catch {
    return null;
  }
}
