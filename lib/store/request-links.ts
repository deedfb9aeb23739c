import type { RequestFile } from "@/lib/law/request/file";
import { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";
import { readRequestFile } from "@/lib/store/request-file";

/**
 * Reads another request and holds it beside the one that is held already. Null: there is none for this actor. Two that
 * reach for each other at once would wait for ever, so nobody waits here: `busy` says that somebody else holds it.
 */
export async function holdOther(tx: Tx, reference: string): Promise<RequestFile | "busy" | null> {
  const file = await readRequestFile(tx, reference);
  if (!file) return null;
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "LawfulRequest" WHERE id = ${file.id}::uuid FOR UPDATE SKIP LOCKED`;
  return held.length === 0 ? "busy" : readRequestFile(tx, reference);
}

export interface NewLink {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: string;
  readonly note: string;
  readonly byId: string;
  readonly at: Date;
}

/** False when the two are linked so already, one way or the other. */
export async function insertLink(tx: Tx, link: NewLink): Promise<boolean> {
  const { fromId, toId, kind } = link;
  const either = [
    { fromId, toId, kind },
    { fromId: toId, toId: fromId, kind },
  ];
  if ((await tx.requestLink.count({ where: { OR: either } })) > 0) return false;
  await tx.requestLink.create({ data: link });
  return true;
}

/**
 * Whether two requests are the same instrument: the same authority, kind and reference, or the same original document.
 * Both in one compartment, so that the record of neither speaks of what its readers may not know.
 */
export async function areDoubles(tx: Tx, one: string, other: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ same: boolean }[]>`
    SELECT a.compartment = b.compartment AND (${sameInstrument}) AS same
    FROM "LawfulRequest" a, "LawfulRequest" b WHERE a.id = ${one}::uuid AND b.id = ${other}::uuid`;
  return rows[0]?.same === true;
}

/** What makes request `b` the double of request `a`. */
export const sameInstrument = Prisma.sql`
  (a."authorityId" = b."authorityId" AND a."agencyReferenceKey" <> '' AND a."agencyReferenceKey" = b."agencyReferenceKey"
    AND a."instrumentCode" = b."instrumentCode")
  OR EXISTS (SELECT 1 FROM "Document" d JOIN "Document" e ON e.sha256 = d.sha256 AND e.kind = 'original' AND e."requestId" = b.id
             WHERE d."requestId" = a.id AND d.kind = 'original')`;

/** What a merge needs to know of the request that is to count, besides its file. */
export async function countingRow(tx: Tx, id: string) {
  const row = await tx.lawfulRequest.findUniqueOrThrow({
    where: { id },
    select: { duplicateOfId: true, stage: true },
  });
  const counts = row.duplicateOfId === null && row.stage !== "merged" && row.stage !== "fraud";
  return { counts };
}

/** Ties a double, and whatever was its own double, to the request that counts. */
export async function tieDouble(tx: Tx, id: string, countsId: string): Promise<void> {
  await tx.lawfulRequest.updateMany({
    where: { OR: [{ id }, { duplicateOfId: id }] },
    data: { duplicateOfId: countsId },
  });
}

/** The double is a request of its own again; gives the id of the one that counted for it. */
export async function partDouble(tx: Tx, id: string): Promise<string | null> {
  const { duplicateOfId } = await tx.lawfulRequest.findUniqueOrThrow({
    where: { id },
    select: { duplicateOfId: true },
  });
  await tx.lawfulRequest.update({ where: { id }, data: { duplicateOfId: null } });
  return duplicateOfId;
}

/** An earlier receipt that was valid service: the request counts, and its days are reckoned, from there. */
export async function setReceipt(
  tx: Tx,
  id: string,
  receipt: { readonly receivedAt: Date; readonly receivedZone: string },
): Promise<void> {
  await tx.lawfulRequest.update({ where: { id }, data: { ...receipt } });
}
