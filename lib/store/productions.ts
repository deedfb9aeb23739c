import { randomUUID } from "node:crypto";
import type { Manifest } from "@/lib/law/disclosure/manifest";
import type { ItemAnswer } from "@/lib/law/disclosure/answers";
import type { Prisma, WithholdingReason } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

export interface NewProduction {
  readonly approvalId: string;
  readonly source: string;
  readonly files: readonly {
    readonly documentId: string;
    readonly itemId: string;
    readonly coversFrom: string | null;
    readonly coversTo: string | null;
    /** The services it holds where they are fewer than those approved; left out or null: all of them. */
    readonly service?: string | null;
    /** The fields it holds where they are fewer than those approved; left out or none named: all of them. */
    readonly fields?: readonly string[];
  }[];
  readonly items: readonly NewProductionItem[];
}

export interface NewProductionItem extends ItemAnswer {
  readonly withheld: WithholdingReason | null;
}

export async function insertProduction(
  tx: Tx,
  requestId: string,
  production: NewProduction,
  extractedById: string,
  extractedAt: Date,
) {
  const id = randomUUID();
  const { files, items, ...plain } = production;
  await tx.production.create({ data: { id, requestId, ...plain, extractedById, extractedAt } });
  for (const { service = null, fields = [], ...file } of files) {
    const held = { service, fields: [...fields] };
    await tx.productionFile.create({ data: { id: randomUUID(), productionId: id, ...file, ...held } });
  }
  await tx.productionItem.createMany({
    data: items
      .filter(({ records, withheld }) => records !== null || withheld !== null)
      .map((item) => ({ productionId: id, ...item })),
  });
}

/** A production with all that its manifest says, in the order of the request's targets. */
export async function readProduction(tx: Tx, id: string) {
  const { noData, ...production } = await tx.production.findUniqueOrThrow({
    where: { id },
    select: {
      approvalId: true,
      source: true,
      extractedAt: true,
      noData: true,
      manifestHash: true,
      approval: { select: { scopeDigest: true } },
      request: { select: { reference: true, agencyReference: true, receivedZone: true } },
      items: { select: { itemId: true, records: true, withheld: true } },
      files: {
        select: {
          itemId: true,
          coversFrom: true,
          coversTo: true,
          service: true,
          fields: true,
          document: { select: { id: true, name: true, bytes: true, sha256: true, storageKey: true } },
          item: { select: { category: true, target: { select: { identifier: true, position: true } } } },
        },
      },
    },
  });
  const missing = await tx.demandItem.findMany({
    where: { targetId: { in: noData }, approved: true, supersededBy: null },
    select: { id: true },
  });
  const before = missing.map((item) => ({ itemId: item.id, records: null, withheld: "no_data" as const }));
  return { ...production, items: [...production.items, ...before] };
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
    coverLetter?: string;
  },
): Promise<void> {
  const { manifest, manifestHash, coverLetter, ...plain } = check;
  if (!manifest || !manifestHash) {
    await tx.production.update({ where: { id }, data: plain });
    return;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest is plain JSON
  const kept = structuredClone(manifest) as unknown as Prisma.InputJsonObject;
  const proof = { manifest: kept, manifestHash, coverLetter: coverLetter ?? null };
  await tx.production.update({ where: { id }, data: { ...plain, ...proof } });
}

/** The authority received it, by its own word or writing. */
export async function keepReceipt(
  tx: Tx,
  id: string,
  receipt: {
    readonly receiptAt: Date;
    readonly receiptById: string;
    readonly receiptDocumentId: string | null;
    readonly receiptWords: string;
  },
): Promise<void> {
  await tx.production.update({ where: { id }, data: receipt });
}

export async function settleDelivery(
  tx: Tx,
  id: string,
  delivery: { deliveredById: string; deliveredAt: Date; channel: string; recipient: string },
): Promise<void> {
  await tx.production.update({ where: { id }, data: delivery });
}
