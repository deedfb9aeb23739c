import type { KeptEntry } from "@/lib/law/record/entry";
import type { Tx } from "@/lib/store/database";
import { keptEntry } from "@/lib/store/record";

/** Where a page of the record ended: the newest entries come first. */
export interface RecordCursor {
  readonly at: Date;
  readonly chain: string;
  readonly seq: number;
}

export interface RecordFilter {
  readonly act: string | null;
  readonly by: string | null;
}

export interface ListedEntry extends KeptEntry {
  /** Of the request it belongs to; null for entries of people, parties, imports and releases. */
  readonly reference: string | null;
}

/** Entries newest first, after a place, one more than asked for where there are more. */
export async function newestEntries(
  tx: Tx,
  { act, by }: RecordFilter,
  after: RecordCursor | null,
  limit: number,
): Promise<readonly ListedEntry[]> {
  const rows = await tx.recordEntry.findMany({
    where: {
      ...(act !== null && { act }),
      ...(by !== null && { actorName: { contains: by, mode: "insensitive" } }),
      ...(after && {
        OR: [
          { at: { lt: after.at } },
          { at: after.at, chain: { lt: after.chain } },
          { at: after.at, chain: after.chain, seq: { lt: after.seq } },
        ],
      }),
    },
    orderBy: [{ at: "desc" }, { chain: "desc" }, { seq: "desc" }],
    take: limit + 1,
  });
  const ids = rows.flatMap((row) => row.requestId ?? []);
  const requests = await tx.lawfulRequest.findMany({
    where: { id: { in: ids } },
    select: { id: true, reference: true },
  });
  const references = new Map(requests.map((request) => [request.id, request.reference]));
  return rows.map((row) => ({ ...keptEntry(row), reference: references.get(row.requestId ?? "") ?? null }));
}
