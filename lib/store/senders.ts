import { addressesIn, domainOf, publicMail, type Sender } from "@/lib/law/authority/sender";
import type { Stage } from "@/lib/law/request/stage";
import { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";
import { likePart } from "@/lib/store/parties";

export interface SentRequest extends Sender {
  readonly id: string;
  readonly reference: string;
  readonly stage: Stage;
  readonly delivered: boolean;
}

/**
 * Other requests that may be of the same sender, among those that are seen: the same authority, or an officer whose text
 * holds one of the domains. Which of them are, the law says. What is in the national-security compartment touches
 * nothing outside it: there it would be asked why.
 */
export async function perhapsOfSender(tx: Tx, id: string): Promise<{ own: Sender; others: readonly SentRequest[] }> {
  const own = await tx.lawfulRequest.findUniqueOrThrow({
    where: { id },
    select: { authorityId: true, officer: true, compartment: true },
  });
  const domains = addressesIn(own.officer).map((address) => likePart(domainOf(address)));
  const byOfficer = domains.length === 0 ? Prisma.sql`false` : Prisma.sql`r.officer ILIKE ANY (${domains}::text[])`;
  const others = await tx.$queryRaw<SentRequest[]>`
    SELECT r.id, r.reference, r.stage::text AS stage, r."authorityId", r.officer,
           EXISTS (SELECT 1 FROM "Production" p WHERE p."requestId" = r.id AND p."deliveredAt" IS NOT NULL) AS delivered
    FROM "LawfulRequest" r
    WHERE r.id <> ${id}::uuid
      AND (${own.compartment}::text = 'general' OR r.compartment = ${own.compartment}::"Compartment")
      AND (r."authorityId" = ${own.authorityId}::uuid OR ${byOfficer})
    ORDER BY r.id`;
  return { own, others };
}

/** Whether another request of the same sender was proven to be fraud, seen by this actor or not: yes or no, and no more. */
export async function provenBefore(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ proven: boolean }[]>`
    SELECT writdesk_proven_before(${id}::uuid, ${[...publicMail]}::text[]) AS proven`;
  return row?.proven ?? false;
}

/** How a request came, as far as the desk can tell: for the law's signs. */
export async function arrivalOf(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<
    { earlier: bigint; targets: bigint; askedBefore: bigint; sameOriginalElsewhere: boolean }[]
  >`
    SELECT (SELECT count(*) FROM "LawfulRequest" e WHERE e."authorityId" = r."authorityId" AND e.id <> r.id
              AND e."receivedAt" <= r."receivedAt") AS earlier,
           (SELECT count(*) FROM "Target" t WHERE t."requestId" = r.id) AS targets,
           (SELECT count(*) FROM "Target" t WHERE t."requestId" = r.id AND EXISTS (
              SELECT 1 FROM "Target" o JOIN "LawfulRequest" e ON e.id = o."requestId"
              WHERE o.identifier = t.identifier AND e."authorityId" = r."authorityId" AND e.id <> r.id)) AS "askedBefore",
           EXISTS (SELECT 1 FROM "Document" d JOIN "Document" o ON o.sha256 = d.sha256 AND o.kind = 'original'
                     JOIN "LawfulRequest" e ON e.id = o."requestId"
                   WHERE d."requestId" = r.id AND d.kind = 'original' AND e."authorityId" <> r."authorityId")
             AS "sameOriginalElsewhere"
    FROM "LawfulRequest" r WHERE r.id = ${id}::uuid`;
  return {
    earlier: Number(row?.earlier ?? 0),
    targets: Number(row?.targets ?? 0),
    askedBefore: Number(row?.askedBefore ?? 0),
    sameOriginalElsewhere: row?.sameOriginalElsewhere ?? false,
  };
}

/** Requests tied to a proven fraud, as far as the actor sees them: frozen with it, delivered before it, or what froze this one. */
export async function senderTies(tx: Tx, id: string) {
  const other = { select: { reference: true, stage: true, receivedAt: true, receivedZone: true } } as const;
  const from = await tx.requestLink.findMany({
    where: { fromId: id, kind: { in: ["sibling", "look_back"] } },
    orderBy: { at: "asc" },
    select: {
      kind: true,
      to: {
        select: {
          ...other.select,
          lookBacks: { where: { provenId: id }, select: { id: true, finding: true, why: true } },
          clocks: { where: { rule: "LOOK_BACK" }, select: { subjectId: true, dueAt: true, endedAt: true } },
          productions: {
            where: { deliveredAt: { not: null } },
            orderBy: { deliveredAt: "desc" },
            take: 1,
            select: { deliveredAt: true, recipient: true },
          },
        },
      },
    },
  });
  const to = await tx.requestLink.findMany({ where: { toId: id, kind: "sibling" }, select: { from: other } });
  return {
    frozen: from.filter(({ kind }) => kind === "sibling").map((one) => one.to),
    lookBack: from.filter(({ kind }) => kind === "look_back").map((one) => one.to),
    frozenWith: to.map((one) => one.from),
  };
}
