import type { Tx } from "@/lib/store/database";

/**
 * Requests on which time has something to do: an order whose end has passed while its clock runs, a deferral whose day
 * has come, a notice that is due without a clock, or secrecy without an end and without a review ahead. The law judges
 * again under the request's row.
 */
export async function requestsToFollow(tx: Tx, now: Date, limit: number): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ reference: string }[]>`
    SELECT r.reference FROM "LawfulRequest" r WHERE r.id IN (
      SELECT o."requestId" FROM "SecrecyOrder" o JOIN "Clock" k ON k."subjectId" = o.id
        WHERE k."endedAt" IS NULL AND k.rule = 'SECRECY_END' AND o."endsAt" <= ${now}
      UNION
      SELECT n."requestId" FROM "Notice" n
        WHERE n."deferAgreedById" IS NOT NULL AND n."deferEndedAt" IS NULL AND n."deferUntil" <= ${now}
      UNION
      SELECT n."requestId" FROM "Notice" n JOIN "LawfulRequest" r ON r.id = n."requestId"
        WHERE n.state = 'owed' AND r.stage NOT IN ('fraud', 'merged') AND NOT writdesk_silenced(n."requestId", n."customerId", ${now})
          AND NOT (n."deferAgreedById" IS NOT NULL AND n."deferEndedAt" IS NULL AND n."deferUntil" > ${now})
          AND NOT EXISTS (SELECT 1 FROM "Clock" k
                          WHERE k."subjectId" = n.id AND k.rule = 'NOTICE_3D' AND k."endedAt" IS NULL)
      UNION
      SELECT o."requestId" FROM "SecrecyOrder" o
        WHERE o.kind <> 'claimed_unsupported' AND o."endsAt" IS NULL AND o."liftedAt" IS NULL AND o."startsAt" <= ${now}
          AND NOT EXISTS (SELECT 1 FROM "Clock" k
                          WHERE k."subjectId" = o.id AND k.rule = 'SECRECY_REVIEW' AND k."endedAt" IS NULL))
    ORDER BY r.id LIMIT ${limit}`;
  return rows.map(({ reference }) => reference);
}

/**
 * Whether another request about one of this customer's accounts is under secrecy now: telling of this one may reveal it.
 * Of a request that the actor may not see, nothing is learned.
 */
export async function secretElsewhere(tx: Tx, requestId: string, customerId: string, now: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ secret: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "Target" mine JOIN "Target" other ON other.identifier = mine.identifier AND other."requestId" <> mine."requestId"
      JOIN "LawfulRequest" r ON r.id = other."requestId"
      WHERE mine."requestId" = ${requestId}::uuid AND mine."customerId" = ${customerId}::uuid
        AND other."customerId" = ${customerId}::uuid AND r.stage NOT IN ('fraud', 'merged')
        AND writdesk_silenced(other."requestId", ${customerId}::uuid, ${now})) AS secret`;
  return row?.secret ?? false;
}
