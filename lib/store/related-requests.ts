import { openStages, type Stage } from "@/lib/law/request/stage";
import { Prisma } from "@/lib/store/client/client";
import { sameInstrument } from "@/lib/store/request-links";
import type { Tx } from "@/lib/store/database";

/** Another request that nobody has tied to this one, and why the two belong beside each other. */
export interface Related {
  readonly reference: string;
  readonly stage: Stage;
  readonly authority: string;
  readonly receivedAt: Date;
  readonly receivedZone: string;
  /** `merged`: its double, which counts with this one. `double`: perhaps the same instrument. `overlap`: the same account. */
  readonly how: "merged" | "double" | "overlap";
  /** Until when a preservation for it runs, where one does: one copy serves both. */
  readonly preservedUntil: Date | null;
}

/** How many are shown; more would be a matter for a search. */
const most = 25;

/**
 * Other requests on the same accounts that are open or for which a copy is kept, and those that may be the same instrument. Only such as the actor
 * may see: row-level security leaves out the others, and nothing says that there are any.
 */
export async function relatedTo(tx: Tx, id: string): Promise<readonly Related[]> {
  return tx.$queryRaw<Related[]>`
    WITH a AS MATERIALIZED (SELECT * FROM "LawfulRequest" WHERE id = ${id}::uuid AND stage <> 'merged'),
    beside(id) AS (
      SELECT s.id FROM a JOIN "LawfulRequest" s ON s."duplicateOfId" = a.id
      UNION SELECT s.id FROM a JOIN "LawfulRequest" s
        ON s."authorityId" = a."authorityId" AND s."agencyReferenceKey" = a."agencyReferenceKey" AND a."agencyReferenceKey" <> ''
      UNION SELECT e."requestId" FROM a JOIN "Document" d ON d."requestId" = a.id AND d.kind = 'original'
        JOIN "Document" e ON e.sha256 = d.sha256 AND e.kind = 'original'
      UNION SELECT o."requestId" FROM a JOIN "Target" t ON t."requestId" = a.id AND t.identifier NOT LIKE 'not named in the import%'
        JOIN "Target" o ON o.identifier = t.identifier AND (o."accountId" IS NULL OR t."accountId" IS NULL OR o."accountId" = t."accountId"))
    SELECT found.reference, found.stage, found.authority, found."receivedAt", found."receivedZone", found.how, found."preservedUntil" FROM (
      SELECT b.id, b.reference, b.stage::text AS stage, u.name AS authority, b."receivedAt", b."receivedZone",
        CASE WHEN b."duplicateOfId" = a.id THEN 'merged'
             WHEN b."duplicateOfId" IS NULL AND a."duplicateOfId" IS NULL AND (${sameInstrument}) THEN 'double'
             WHEN (b.stage IN (${Prisma.raw(openWords)}) OR ${keptFor}) AND EXISTS (
               SELECT 1 FROM "Target" t JOIN "Target" o ON o.identifier = t.identifier WHERE t."requestId" = a.id AND o."requestId" = b.id)
             THEN 'overlap' END AS how,
        (SELECT max(p."endsAt") FROM "Preservation" p WHERE p."requestId" = b.id AND p.state IN ('active', 'extended', 'converted')) AS "preservedUntil"
      FROM a JOIN beside ON beside.id <> a.id JOIN "LawfulRequest" b ON b.id = beside.id JOIN "Authority" u ON u.id = b."authorityId"
      WHERE NOT EXISTS (SELECT 1 FROM "RequestLink" l WHERE (l."fromId", l."toId") IN ((a.id, b.id), (b.id, a.id)))) found
    WHERE found.how IS NOT NULL ORDER BY found.how = 'merged' DESC, found."receivedAt" DESC, found.id LIMIT ${most}`;
}

/** A letter that only preserves has ended long before its copy. */
const keptFor = Prisma.sql`EXISTS (
  SELECT 1 FROM "Preservation" p WHERE p."requestId" = b.id AND p.state IN ('active', 'extended', 'converted'))`;

/** Our own words, written out and not bound. */
const openWords = openStages.map((stage) => `'${stage}'`).join(", ");
