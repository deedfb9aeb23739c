import { chainStart, entryText } from "@/lib/law/record/chain";
import type { Entry } from "@/lib/law/record/entry";
import type { Tx } from "@/lib/store/database";
import { type Chain, sha256 } from "@/lib/store/record";

/** How many entries travel in one statement. */
const batch = 2000;

/** Begins the chains of requests that this transaction has just made, each with its first entry. */
export async function beginChains(
  tx: Tx,
  firsts: readonly { readonly requestId: string; readonly entry: Entry }[],
): Promise<void> {
  for (let at = 0; at < firsts.length; at += batch) {
    const some = firsts.slice(at, at + batch);
    const rows = some.map(({ requestId, entry }) => signed(requestId, requestId, 1, chainStart, entry));
    await insertEntries(tx, rows);
  }
}

/** Adds many entries to the end of one chain, in their order; held as `append` holds it. */
export async function appendAll(tx: Tx, where: Chain, entries: readonly Entry[]): Promise<void> {
  const requestId = "requestId" in where ? where.requestId : null;
  const chain = "requestId" in where ? where.requestId : where.name;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${chain}, 0))`;
  const last = await tx.recordEntry.findFirst({
    where: { chain },
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  let [seq, prev] = [last?.seq ?? 0, last?.hash ?? chainStart];
  for (let at = 0; at < entries.length; at += batch) {
    const rows = entries.slice(at, at + batch).map((entry) => {
      seq += 1;
      const row = signed(chain, requestId, seq, prev, entry);
      prev = row.hash;
      return row;
    });
    await insertEntries(tx, rows);
  }
}

function signed(chain: string, requestId: string | null, seq: number, prev: string, entry: Entry) {
  const { actor, act, why, data } = entry;
  const at = entry.at.toISOString();
  const unsigned = { chain, seq, at, actorId: actor.id, actorName: actor.name, act, why, data, prev };
  return { ...unsigned, requestId, hash: sha256(entryText(unsigned)) };
}

async function insertEntries(tx: Tx, rows: readonly ReturnType<typeof signed>[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "RecordEntry" (chain, seq, "requestId", at, "actorId", "actorName", act, why, data, prev, hash)
    SELECT chain, seq, "requestId", at, "actorId", "actorName", act, why, data, prev, hash
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS e(chain text, seq int, "requestId" uuid, at timestamptz, "actorId" uuid, "actorName" text, act text, why text,
           data jsonb, prev text, hash text)`;
}
