import { createHash } from "node:crypto";
import { chainStart, entryText } from "@/lib/law/record/chain";
import type { Entry, EntryData, KeptEntry } from "@/lib/law/record/entry";
import type { RecordEntry } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Where an entry belongs: the chain of one request, or of another thing the desk keeps. */
export type Chain =
  | { readonly requestId: string }
  | { readonly name: "people" | "rules" | `release:${string}` | ("parties" | "imports" | WalledChain) };

/** What is on the record about parties and imports of the national-security compartment: only its counsel sees it. */
export type WalledChain = `${"parties" | "imports" | "bands"}:national_security`;

export function chainFor<Name extends "parties" | "imports">(name: Name, walled: boolean) {
  return { name: walled ? (`${name}:national_security` as const) : name };
}

/**
 * Adds an entry to the end of its chain, in the caller's transaction. Whoever writes to a request's chain holds that
 * request's row; the other chains are held by an advisory lock until the transaction ends.
 */
export async function append(tx: Tx, where: Chain, entry: Entry): Promise<KeptEntry> {
  const requestId = "requestId" in where ? where.requestId : null;
  const chain = "requestId" in where ? where.requestId : where.name;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${chain}, 0))`;
  const last = await tx.recordEntry.findFirst({
    where: { chain },
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  const unsigned = {
    chain,
    seq: (last?.seq ?? 0) + 1,
    at: entry.at.toISOString(),
    actorId: entry.actor.id,
    actorName: entry.actor.name,
    act: entry.act,
    why: entry.why,
    data: entry.data,
    prev: last?.hash ?? chainStart,
  };
  const kept = { ...unsigned, hash: sha256(entryText(unsigned)) };
  await tx.recordEntry.create({ data: { ...kept, at: entry.at, requestId, data: kept.data } });
  return kept;
}

/** Entries of one chain, oldest first, after a sequence number. */
export async function entriesOf(tx: Tx, chain: string, after = 0): Promise<readonly KeptEntry[]> {
  const rows = await tx.recordEntry.findMany({ where: { chain, seq: { gt: after } }, orderBy: { seq: "asc" } });
  return rows.map(keptEntry);
}

export function keptEntry(row: RecordEntry): KeptEntry {
  const { chain, seq, actorId, actorName, act, why, prev, hash } = row;
  return {
    chain,
    seq,
    at: row.at.toISOString(),
    actorId,
    actorName,
    act,
    why,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by append, which takes nothing else
    data: row.data as EntryData,
    prev,
    hash,
  };
}
