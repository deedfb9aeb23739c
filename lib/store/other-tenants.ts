import type { KnownElsewhere, SubmittedFile } from "@/lib/law/disclosure/other-tenant";
import type { Tx } from "@/lib/store/database";

/** The files of a production with whose item each answers, and what the desk knows of other customers beside them. */
export async function tenantsIn(
  tx: Tx,
  productionId: string,
): Promise<{ readonly files: readonly SubmittedFile[]; readonly known: KnownElsewhere }> {
  const files = await tx.$queryRaw<SubmittedFile[]>`
    SELECT d.name, d.sha256, t."customerId", t.identifier AS account
    FROM "ProductionFile" f JOIN "Document" d ON d.id = f."documentId" JOIN "DemandItem" i ON i.id = f."itemId"
      JOIN "Target" t ON t.id = i."targetId"
    WHERE f."productionId" = ${productionId}::uuid ORDER BY d.name, d.id`;
  const produced = await tx.$queryRaw<KnownElsewhere["produced"]>`
    SELECT DISTINCT d.sha256, t."customerId", t.identifier AS account
    FROM "Document" d JOIN "ProductionFile" f ON f."documentId" = d.id JOIN "DemandItem" i ON i.id = f."itemId"
      JOIN "Target" t ON t.id = i."targetId"
    WHERE d.sha256 = ANY (${files.map(({ sha256 }) => sha256)}::text[]) AND f."productionId" <> ${productionId}::uuid`;
  const accounts = await tx.$queryRaw<KnownElsewhere["accounts"]>`
    SELECT a.identifier, n."customerId" FROM "Account" a JOIN "Tenancy" n ON n.id = a."tenancyId"
    WHERE EXISTS (SELECT 1 FROM unnest(${files.map(({ name }) => name.toLowerCase())}::text[]) name
                  WHERE strpos(name, lower(a.identifier)) > 0)`;
  return { files, known: { produced, accounts } };
}
