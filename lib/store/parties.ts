import type { Tx } from "@/lib/store/database";
import { keptEntry } from "@/lib/store/record";

/**
 * Holds the register of authorities and customers until the transaction ends, so that a name found free is still free
 * when it is taken. The same lock under which entries are added to the chain `parties`.
 */
export async function holdParties(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('parties', 0))`;
}

/** What was changed about one authority or customer, newest first, inside the walled compartment and out. */
export async function changesOf(tx: Tx, id: string) {
  const rows = await tx.recordEntry.findMany({
    where: { chain: { in: ["parties", "parties:national_security"] }, data: { path: ["id"], equals: id } },
    orderBy: [{ at: "desc" }, { chain: "asc" }, { seq: "desc" }],
    take: 20,
  });
  return rows.map(keptEntry);
}

/** A page of a list by name: `after` is the id of the last row that was seen; one that is unknown begins anew. */
export interface ListAsked {
  readonly q: string;
  readonly after: string | null;
  readonly limit: number;
}

/** A text as part of a LIKE pattern, to the letter. */
export function likePart(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
}
