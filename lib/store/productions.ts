import { randomUUID } from "node:crypto";
import type { Manifest } from "@/lib/law/disclosure/manifest";
import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

export interface NewProduction {
  readonly approvalId: string;
  readonly source: string;
  /** Targets for which nothing was found. */
  readonly noData: readonly string[];
  readonly files: readonly {
    readonly documentId: string;
    readonly itemId: string;
    readonly coversFrom: string | null;
    readonly coversTo: string | null;
  }[];
}

export async function insertProduction(
  tx: Tx,
  requestId: string,
  production: NewProduction,
  extractedById: string,
  extractedAt: Date,
) {
  const id = randomUUID();
  const { files, noData, ...plain } = production;
  await tx.production.create({ data: { id, requestId, ...plain, noData: [...noData], extractedById, extractedAt } });
  for (const file of files) await tx.productionFile.create({ data: { id: randomUUID(), productionId: id, ...file } });
}

/** A production with all that its manifest says, in the order of the request's targets. */
export async function readProduction(tx: Tx, id: string) {
  return tx.production.findUniqueOrThrow({
    where: { id },
    select: {
      source: true,
      extractedAt: true,
      noData: true,
      manifestHash: true,
      approval: { select: { scopeDigest: true } },
      request: { select: { reference: true, agencyReference: true } },
      files: {
        select: {
          coversFrom: true,
          coversTo: true,
          document: { select: { id: true, name: true, bytes: true, sha256: true, storageKey: true } },
          item: { select: { category: true, target: { select: { identifier: true, position: true } } } },
        },
      },
    },
  });
}

export async function settleCheck(
  tx: Tx,
  id: string,
  check: {
    passed: boolean;
    defect: string | null;
    checkedById: string;
    checkedAt: Date;
    manifest?: Manifest;
    manifestHash?: string;
  },
): Promise<void> {
  const { manifest, manifestHash, ...plain } = check;
  const proof =
    manifest && manifestHash
      ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest is plain JSON
        { manifest: structuredClone(manifest) as unknown as Prisma.InputJsonObject, manifestHash }
      : {};
  await tx.production.update({ where: { id }, data: { ...plain, ...proof } });
}

export async function settleDelivery(
  tx: Tx,
  id: string,
  delivery: { deliveredById: string; deliveredAt: Date; channel: string; recipient: string },
): Promise<void> {
  await tx.production.update({ where: { id }, data: delivery });
}
