import { allBandOptions, type BandOptionId } from "@/lib/law/transparency/band-options";
import type { ChosenBands, SecretCount, SecretKind } from "@/lib/law/transparency/bands";
import type { InstantRange } from "@/lib/law/transparency/period";
import type { NationalSecurityBand } from "@/lib/law/transparency/report";
import type { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/**
 * Counts national-security process of the United States received in a range, among what the actor sees: nothing, for
 * anybody outside the compartment. What it gives must become bands in the same transaction, and is kept nowhere.
 */
export async function countSecret(tx: Tx, { from, to }: InstantRange): Promise<readonly SecretCount[]> {
  const rows = await tx.$queryRaw<{ kind: SecretKind; orders: bigint; selectors: bigint }[]>`
    SELECT CASE
        WHEN r."instrumentCode" = 'US_NSL' OR i.label ~* 'national security letter|\\mnsls?\\M' THEN 'letters'
        WHEN EXISTS (SELECT 1 FROM "Target" t JOIN "DemandItem" d ON d."targetId" = t.id
                     WHERE t."requestId" = r.id AND d.category IN ('content', 'realtime_content')) THEN 'content_orders'
        ELSE 'other_orders' END AS kind,
      count(*) AS orders, coalesce(sum(r.accounts), 0) AS selectors
    FROM "LawfulRequest" r JOIN "Instrument" i ON i.code = r."instrumentCode"
    WHERE r."receivedAt" >= ${from} AND r."receivedAt" < ${to} AND r.compartment = 'national_security'
      AND r.country = 'US' AND r."duplicateOfId" IS NULL AND r.stage <> 'fraud'
    GROUP BY 1`;
  return rows.map(({ kind, orders, selectors }) => ({ kind, orders: Number(orders), selectors: Number(selectors) }));
}

/** Held until the transaction ends: of two counsel who choose at once, the second finds what the first chose. */
export async function chosenBands(tx: Tx): Promise<readonly ChosenBands[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('bands:national_security', 0))`;
  const rows = await tx.secretBands.findMany({ select: { label: true, option: true, fromAt: true, toAt: true } });
  return rows.map(({ label, option, fromAt: from, toAt: to }) => ({
    label,
    option: known(option),
    range: { from, to },
  }));
}

interface Stated extends ChosenBands {
  readonly bands: readonly NationalSecurityBand[];
  readonly statedById: string;
  readonly statedAt: Date;
}

export async function keepBands(tx: Tx, { label, option, range, bands, ...stated }: Stated): Promise<void> {
  const change = { bands: bands.map((band) => ({ ...band })) satisfies Prisma.InputJsonArray, ...stated };
  const create = { label, option, fromAt: range.from, toAt: range.to, ...change };
  await tx.secretBands.upsert({ where: { label }, create, update: change });
}

/** Every period whose bands are stated, newest first; none, for anybody outside the compartment. */
export async function listBands(tx: Tx) {
  const rows = await tx.secretBands.findMany({
    orderBy: { fromAt: "desc" },
    select: { label: true, option: true, bands: true, statedById: true, statedAt: true },
  });
  return rows.map(({ option, bands, ...row }) => ({ ...row, option: known(option), bands: asBands(bands) }));
}

/** The bands stated for a period; none while nobody chose an option for it. */
export async function bandsStated(tx: Tx, label: string): Promise<readonly NationalSecurityBand[]> {
  const row = await tx.secretBands.findUnique({ where: { label }, select: { bands: true } });
  return asBands(row?.bands ?? []);
}

function asBands(kept: unknown): readonly NationalSecurityBand[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- bands, as the database itself checked
  return kept as readonly NationalSecurityBand[];
}

function known(option: string): BandOptionId {
  const found = allBandOptions.find((one) => one === option);
  if (found === undefined) throw new Error(`No such option: ${option}`);
  return found;
}
