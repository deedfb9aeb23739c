import type { EntryValue, KeptEntry } from "@/lib/law/record/entry";

/** What the first entry of a chain points back to. */
export const chainStart = "0".repeat(64);

/**
 * The text whose SHA-256 is the entry's hash: canonical JSON (keys sorted, no spaces) of everything but the hash,
 * the hash before it included, so that no entry can be changed, moved or left out without breaking the next.
 */
export function entryText(entry: Omit<KeptEntry, "hash">): string {
  const { chain, seq, at, actorId, actorName, act, why, data, prev } = entry;
  return canonical({ chain, seq, at, actorId, actorName, act, why, data, prev });
}

export interface ChainFault {
  readonly chain: string;
  readonly seq: number;
  readonly fault: "missing" | "altered" | "unlinked" | "impossible-step" | "stage-differs" | "version-differs";
}

/** The first entry of one chain that does not follow from the one before, or does not say what its hash says. */
export function firstBroken(entries: readonly KeptEntry[], sha256: (text: string) => string): ChainFault | null {
  let prev = chainStart;
  for (const [place, entry] of entries.entries()) {
    const fault = brokenAt(entry, place + 1, prev, sha256);
    if (fault) return { chain: entry.chain, seq: fault === "missing" ? place + 1 : entry.seq, fault };
    prev = entry.hash;
  }
  return null;
}

function brokenAt(
  entry: KeptEntry,
  seq: number,
  prev: string,
  sha256: (text: string) => string,
): ChainFault["fault"] | null {
  if (entry.seq !== seq) return "missing";
  if (entry.prev !== prev) return "unlinked";
  return sha256(entryText(entry)) === entry.hash ? null : "altered";
}

/** JSON with sorted keys and no spaces; strings, integers, booleans, null, lists and objects only. */
export function canonical(value: EntryValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (isObject(value)) {
    const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

function isObject(value: EntryValue): value is { readonly [key: string]: EntryValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
