import type { TestDesk } from "@/lib/casework/testing/a-desk";
import { withClient } from "@/lib/platform/database-roles";

/** Tries SQL as the application's own role on behalf of senior counsel, past casework and its law. */
export async function pastCasework(desk: TestDesk, sql: string, values: readonly unknown[] = []): Promise<void> {
  await withClient(desk.database.appUrl, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT set_config('writdesk.actor', $1, true)", [desk.person("senior_counsel").id]);
    await client.query(sql, [...values]);
    await client.query("COMMIT");
  });
}

/** Approves a scope as it stands, past casework. */
export function approvePastCasework(desk: TestDesk, proposal: string | undefined): Promise<void> {
  const sql = `UPDATE "ScopeApproval" SET "approvedById" = $1, "approvedAt" = now() WHERE id = $2`;
  return pastCasework(desk, sql, [desk.person("senior_counsel").id, proposal]);
}

/** Enters counsel's memo, past casework. */
export function memoPastCasework(desk: TestDesk, request: string, kind: string, conclusion: string) {
  const sql = `INSERT INTO "Memo" (id, "requestId", kind, text, conclusion, "byId", at)
               VALUES (gen_random_uuid(), $1, $2, 'Reasons', $3, $4, clock_timestamp())`;
  return pastCasework(desk, sql, [request, kind, conclusion, desk.person("senior_counsel").id]);
}
