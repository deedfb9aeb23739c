import type { Tx } from "@/lib/store/database";
import type { DocumentKind } from "@/lib/store/client/client";

export interface NewDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** What the desk lists of a document; where it is stored is nobody's business but the file store's. */
export const documentRow = {
  id: true,
  kind: true,
  name: true,
  contentType: true,
  bytes: true,
  sha256: true,
  addedAt: true,
  addedById: true,
} as const;

export async function insertDocument(
  tx: Tx,
  document: NewDocument,
  requestId: string | null,
  addedById: string,
  at: Date,
) {
  await tx.document.create({ data: { ...document, bytes: BigInt(document.bytes), requestId, addedById, addedAt: at } });
}

/** Makes documents that a person has just added part of a new request. False when one of them is not theirs to give. */
export async function bindDocuments(
  tx: Tx,
  ids: readonly string[],
  requestId: string,
  kind: DocumentKind,
): Promise<boolean> {
  const { count } = await tx.document.updateMany({
    where: { id: { in: [...ids] }, requestId: null },
    data: { requestId, kind },
  });
  return count === new Set(ids).size;
}

/** Whether every one of these documents hangs on this request. */
export async function documentsOf(tx: Tx, requestId: string, ids: readonly string[]): Promise<boolean> {
  const count = await tx.document.count({ where: { id: { in: [...ids] }, requestId } });
  return count === new Set(ids).size;
}

/** Where the bytes of documents lie, for those who read or check them. */
export async function storedDocuments(tx: Tx, ids: readonly string[]) {
  const rows = await tx.document.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, requestId: true, name: true, contentType: true, bytes: true, sha256: true, storageKey: true },
  });
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
}
