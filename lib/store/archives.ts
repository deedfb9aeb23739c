import type { Manifest } from "@/lib/law/disclosure/manifest";
import type { Tx } from "@/lib/store/database";

/**
 * Delivered productions that the actor sees, oldest first, with what the record says of each delivery.
 *
 * @param reference of one request; null: all of them
 */
export async function archivesOf(tx: Tx, reference: string | null) {
  const rows = await tx.production.findMany({
    where: { deliveredAt: { not: null }, ...(reference === null ? {} : { request: { reference } }) },
    orderBy: [{ deliveredAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      requestId: true,
      deliveredAt: true,
      manifest: true,
      manifestHash: true,
      request: { select: { reference: true } },
      files: {
        select: {
          document: { select: { name: true, sha256: true, storageKey: true } },
          item: { select: { target: { select: { position: true } } } },
        },
      },
    },
  });
  const entries = await tx.recordEntry.findMany({
    where: { requestId: { in: rows.map(({ requestId }) => requestId) }, act: "deliver" },
    select: { requestId: true, at: true, data: true },
  });
  return rows.map(({ manifest, request, ...row }) => ({
    ...row,
    reference: request.reference,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this application at the check
    manifest: manifest as unknown as Manifest,
    onRecord: manifestIn(
      entries.find((one) => one.requestId === row.requestId && one.at.getTime() === row.deliveredAt?.getTime())?.data,
    ),
  }));
}

function manifestIn(data: unknown): string | null {
  if (typeof data !== "object" || data === null || !("manifest" in data)) return null;
  return typeof data.manifest === "string" ? data.manifest : null;
}
