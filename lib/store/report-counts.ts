import type { RequestCategory } from "@/lib/law/shared/category";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import type { CountedGroup } from "@/lib/law/transparency/count";
import type { InstantRange } from "@/lib/law/transparency/period";
import type { Tx } from "@/lib/store/database";

interface GroupRow {
  readonly country: string;
  readonly countryLabel: string;
  readonly category: RequestCategory;
  readonly legalProcess: string;
  readonly product: string;
  readonly outcome: ReportedOutcome;
  readonly requests: bigint;
  readonly accounts: bigint;
}

/**
 * Counts the requests received in a range, grouped as finely as a report can ask: one pass over the index on the
 * instant of receipt, whatever the number of requests. Duplicates are not counted; national security never is.
 */
export async function countGroups(tx: Tx, { from, to }: InstantRange): Promise<readonly CountedGroup[]> {
  const rows = await tx.$queryRaw<GroupRow[]>`
    SELECT r.country, r."countryLabel", r.category::text AS category, i.label AS "legalProcess", r.product,
           r.outcome::text AS outcome, count(*) AS requests, sum(r.accounts) AS accounts
    FROM "LawfulRequest" r JOIN "Instrument" i ON i.code = r."instrumentCode"
    WHERE r."receivedAt" >= ${from} AND r."receivedAt" < ${to}
      AND r."duplicateOfId" IS NULL AND r.category <> 'national_security'
    GROUP BY r.country, r."countryLabel", r.category, i.label, r.product, r.outcome`;
  return rows.map((row) => ({ ...row, requests: Number(row.requests), accounts: Number(row.accounts) }));
}
