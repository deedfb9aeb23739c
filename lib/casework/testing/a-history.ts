import { randomUUID } from "node:crypto";
import type { TestDesk } from "@/lib/casework/testing/a-desk";
import type { CaseRow } from "@/lib/law/transparency/figures/generate-cases";
import { withClient } from "@/lib/platform/database-roles";

/**
 * Writes cases into the tables as history, past every rule: closed requests, and for each legal process an instrument.
 * What a duplicate repeats must have been written before.
 */
export async function aHistory(desk: TestDesk, rows: readonly CaseRow[]): Promise<void> {
  const requests = rows.map((row) => ({
    ...row,
    id: randomUUID(),
    reference: `WD-${row.intake_ref}`,
    accounts: Number(row.accounts),
  }));
  await withClient(desk.database.ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO "Instrument" (code, label, origin)
       SELECT 'IMPORT_' || md5(label), label, 'import' FROM unnest($1::text[]) label ON CONFLICT DO NOTHING`,
      [[...new Set(rows.map((row) => row.legal_process))]],
    );
    await client.query(
      `INSERT INTO "LawfulRequest" (id, reference, "authorityId", "agencyReference", "agencyReferenceKey", "instrumentCode",
         category, "receivedAt", "receivedZone", channel, country, "countryLabel", product, accounts, "dueReason", stage,
         outcome, "decidedAt", "duplicateOfId", origin, "intakeRef", "createdAt", "createdById")
       SELECT r.id, r.reference, $2, r.agency_ref, lower(r.agency_ref), 'IMPORT_' || md5(r.legal_process),
         r.category::"Category", r.received_at, 'UTC', r.channel::"Channel", r.country, r.country_label, r.product, r.accounts,
         '{}', 'closed', r.outcome::"ReportedOutcome", nullif(r.decided_at, '')::timestamptz,
         (SELECT o.id FROM "LawfulRequest" o WHERE o."intakeRef" = r.duplicate_of), 'import', r.intake_ref, now(), $3
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, reference text, agency_ref text, legal_process text, category text,
         received_at timestamptz, channel text, country text, country_label text, product text, accounts int, outcome text,
         decided_at text, duplicate_of text, intake_ref text)`,
      [JSON.stringify(requests), desk.authorityId, desk.person("intake").id],
    );
  });
}

/** Runs one statement as a role of the database, on nobody's behalf, and gives its rows. */
export async function asRole<Row extends object>(url: string, statement: string, values: readonly unknown[] = []) {
  return withClient(url, async (client) => (await client.query<Row>(statement, [...values])).rows);
}
