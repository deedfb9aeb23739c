import { randomUUID } from "node:crypto";
import { keptWithoutTerm } from "@/lib/law/preservation/preservation";
import { endStages } from "@/lib/law/request/stage";
import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

export interface NewPreservation {
  readonly id: string;
  readonly requestId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly snapshot: string;
  readonly byId: string;
}

export const newPreservationId = (): string => randomUUID();

export async function insertPreservation(tx: Tx, preservation: NewPreservation): Promise<void> {
  await tx.preservation.create({ data: { ...preservation, state: "active" } });
}

export interface NewGovernmentNotice {
  readonly process: number;
  readonly toldOn: string;
  readonly documentId: string;
  readonly byId: string;
  readonly at: Date;
}

/** That the government told the customer of a backup copy; a later row takes the place of an earlier one. */
export async function insertGovernmentNotice(tx: Tx, requestId: string, notice: NewGovernmentNotice): Promise<string> {
  const id = randomUUID();
  const { process, toldOn, documentId, byId, at } = notice;
  await tx.governmentNotice.create({ data: { id, requestId, process, toldOn, documentId, byId, at } });
  return id;
}

/** Prolongs it; one that had lapsed meanwhile runs again. */
export async function extendPreservationRow(
  tx: Tx,
  id: string,
  { endsAt, documentId, at }: { readonly endsAt: Date; readonly documentId: string; readonly at: Date },
): Promise<void> {
  const data = { endsAt, extensionDocumentId: documentId, extendedAt: at, endedAt: null, endedWhy: null };
  await tx.preservation.update({ where: { id }, data: { state: "extended", ...data } });
}

/** Keeps it for an order that is confirmed to have issued; one that had lapsed meanwhile runs again. */
export async function confirmPreservationRow(
  tx: Tx,
  { id, extendedAt }: { readonly id: string; readonly extendedAt: Date | null },
  { documentId, at, byId }: { readonly documentId: string; readonly at: Date; readonly byId: string },
): Promise<void> {
  const confirmed = { confirmedAt: at, confirmationDocumentId: documentId, confirmedById: byId };
  const state = extendedAt === null ? "active" : "extended";
  await tx.preservation.update({ where: { id }, data: { state, ...confirmed, endedAt: null, endedWhy: null } });
}

export async function convertPreservationRow(
  tx: Tx,
  id: string,
  { to, byId }: { readonly to: string; readonly byId: string },
): Promise<void> {
  await tx.preservation.update({ where: { id }, data: { state: "converted", convertedTo: to, convertedById: byId } });
}

export async function endPreservationRow(
  tx: Tx,
  id: string,
  end: { readonly state: "released" | "lapsed"; readonly at: Date; readonly why: string },
): Promise<void> {
  await tx.preservation.update({ where: { id }, data: { state: end.state, endedAt: end.at, endedWhy: end.why } });
}

export async function purgePreservationRow(
  tx: Tx,
  id: string,
  { certificate, at, byId }: { readonly certificate: string; readonly at: Date; readonly byId: string },
): Promise<void> {
  await tx.preservation.update({
    where: { id },
    data: { state: "purged", certificate, purgedAt: at, purgedById: byId },
  });
}

/** What a certificate says beside the law's facts. */
export async function keptWords(tx: Tx, id: string) {
  return tx.preservation.findUniqueOrThrow({ where: { id }, select: { snapshot: true, endedWhy: true } });
}

/** Whether a copy of one of its accounts is kept for another request, of those the actor may see. */
export async function copyServesAnother(tx: Tx, requestId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Target" t
    JOIN "Target" o ON o.identifier = t.identifier AND o."requestId" <> t."requestId"
      AND (o."accountId" IS NULL OR t."accountId" IS NULL OR o."accountId" = t."accountId")
    JOIN "Preservation" p ON p."requestId" = o."requestId" AND p.state IN ('active', 'extended', 'converted')
    WHERE t."requestId" = ${requestId}::uuid LIMIT 1`;
  return rows.length > 0;
}

/** A request that an actor may see, by its reference, and when it was received. */
export async function receiptOf(tx: Tx, reference: string) {
  return tx.lawfulRequest.findUnique({ where: { reference }, select: { id: true, receivedAt: true } });
}

/** A preservation that time has brought to its end, on the request and the version of now. */
export interface EndedByTime {
  readonly preservationId: string;
  readonly reference: string;
  readonly version: number;
}

/** Preservations whose term is over, the longest over first. Those of open demands, and of confirmed ones, keep their copy. */
export async function overdueTerms(tx: Tx, now: Date, limit: number): Promise<readonly EndedByTime[]> {
  const rows = await tx.preservation.findMany({
    where: {
      state: { in: ["active", "extended"] },
      confirmedAt: null,
      endsAt: { lt: now },
      request: {
        instrumentCode: { notIn: [...keptWithoutTerm] },
        OR: [{ category: "preservation" }, { stage: { in: [...endStages] } }],
      },
    },
    orderBy: [{ endsAt: "asc" }, { id: "asc" }],
    take: limit,
    select: endedByTime,
  });
  return rows.map(asEnded);
}

/** Preservations whose process followed and has been answered since. */
export async function answeredConversions(tx: Tx, limit: number): Promise<readonly EndedByTime[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Preservation" p JOIN "LawfulRequest" r ON r.reference = p."convertedTo"
    WHERE p.state = 'converted' AND r.stage::text = ANY (${[...endStages]}::text[]) ORDER BY p.id LIMIT ${limit}`;
  const rows = await tx.preservation.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: "asc" },
    select: endedByTime,
  });
  return rows.map(asEnded);
}

const endedByTime = {
  id: true,
  request: { select: { reference: true, version: true } },
} as const satisfies Prisma.PreservationSelect;

function asEnded({ id, request }: { id: string; request: { reference: string; version: number } }): EndedByTime {
  return { preservationId: id, ...request };
}
