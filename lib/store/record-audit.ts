import type { KeptEntry } from "@/lib/law/record/entry";
import type { Stored } from "@/lib/law/record/replay";
import type { Tx } from "@/lib/store/database";
import { keptEntry } from "@/lib/store/record";

export interface Place {
  readonly chain: string;
  readonly seq: number;
}

/** The record in the order of its chains, a page at a time, after a place. */
export async function recordPage(tx: Tx, after: Place | null, limit: number): Promise<readonly KeptEntry[]> {
  const beyond = after ? { OR: [{ chain: { gt: after.chain } }, { chain: after.chain, seq: { gt: after.seq } }] } : {};
  const rows = await tx.recordEntry.findMany({
    where: beyond,
    orderBy: [{ chain: "asc" }, { seq: "asc" }],
    take: limit,
  });
  return rows.map(keptEntry);
}

/** What is stored of the requests that these chains belong to, by chain. */
export async function storedOf(tx: Tx, chains: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
  const ids = chains.filter((chain) => /^[0-9a-f-]{36}$/.test(chain));
  const rows = await tx.lawfulRequest.findMany({
    where: { id: { in: ids } },
    select: { id: true, stage: true, version: true },
  });
  return new Map(rows.map(({ id, ...stored }) => [id, stored]));
}

/** Requests without a single entry, and entries that hang on another request than their chain's: neither can happen honestly. */
export async function unrecorded(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id::text AS id FROM "LawfulRequest" r
    WHERE NOT EXISTS (SELECT 1 FROM "RecordEntry" e WHERE e.chain = r.id::text)
    UNION
    SELECT e.chain AS id FROM "RecordEntry" e WHERE e."requestId" IS NOT NULL AND e.chain <> e."requestId"::text
    ORDER BY 1 LIMIT 100`;
  return rows.map((row) => row.id);
}

/** The last entry of every chain, for a checkpoint kept outside the database. */
export async function heads(tx: Tx): Promise<readonly { chain: string; seq: number; hash: string }[]> {
  return tx.$queryRaw`SELECT DISTINCT ON (chain) chain, seq, hash FROM "RecordEntry" ORDER BY chain, seq DESC`;
}
