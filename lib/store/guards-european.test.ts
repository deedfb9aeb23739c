import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocument, aRequest, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { aEuropeanDesk, anEpoc, readCertificate } from "@/lib/casework/testing/an-epoc";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

/** Tries SQL as the application's own role on behalf of senior counsel, past casework. */
async function tried(sql: string, values: readonly unknown[]): Promise<unknown> {
  const client = new pg.Client({ connectionString: desk.database.appUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('writdesk.actor', $1, true)", [desk.person("senior_counsel").id]);
    await client.query(sql, [...values]);
    return await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

const refused = (sql: string, values: readonly unknown[]) => expect(tried(sql, values)).rejects;
const approve = `UPDATE "ScopeApproval" SET "approvedById" = $1, "approvedAt" = now() WHERE id = $2`;
const counsel = () => desk.person("senior_counsel").id;

describe("the database", () => {
  test("takes no approval of a production order whose certificate nobody read", async () => {
    const file = await walkTo(desk, await anEpoc(desk), "approval");
    await refused(approve, [counsel(), file.proposal?.id]).toThrow(/certificate was not read/);
  });

  test.each(["keys", "standing_access"])("takes no approval of a demand for %s", async (kind) => {
    const file = await walkTo(desk, await aRequest(desk, { instrumentCode: "EU_NATIONAL" }), "approval");
    await tried(`UPDATE "LawfulRequest" SET "demandKind" = $1::"DemandKind" WHERE id = $2`, [kind, file.id]);
    await refused(approve, [counsel(), file.proposal?.id]).toThrow(/Keys and standing access/);
  });

  test("lets nothing leave once the enforcing authority refused, even where the gate has opened", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference, { enforcingNotified: false });
    const file = await walkTo(desk, reference, "ready");
    await tried(
      `UPDATE "Epoc" SET "objectedAt" = now(), "objectionDocumentId" = $2, "objectionGrounds" = '{dual_criminality}'
       WHERE "requestId" = $1`,
      [file.id, await aDocument(desk, reference)],
    );
    await refused(`UPDATE "Production" SET "deliveredAt" = now() WHERE id = $1`, [file.production?.id]).toThrow(
      /enforcing authority refuses/,
    );
  });

  test("keeps a refusal only with its document and ground, and a wish for silence only with its reason", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference);
    const { id } = await fileOf(desk, reference);
    await refused(`UPDATE "Epoc" SET "objectedAt" = now() WHERE "requestId" = $1`, [id]).toThrow(/objected_with/);
    await refused(`UPDATE "Epoc" SET "clearedAt" = now() WHERE "requestId" = $1`, [id]).toThrow(/cleared_with/);
    await refused(`UPDATE "Epoc" SET refrain = true WHERE "requestId" = $1`, [id]).toThrow(/refrain_with_reason/);
  });

  test("changes no memo", async () => {
    const { id } = await fileOf(desk, await aRequest(desk));
    const memo = `INSERT INTO "Memo" (id, "requestId", kind, text, conclusion, "byId", at)
                  VALUES (gen_random_uuid(), $1, 'art48', $2, $3, $4, now())`;
    await refused(memo, [id, "Reasons", "perhaps", counsel()]).toThrow(/concludes/);
    await tried(memo, [id, "Reasons", "refuse", counsel()]);
    await refused(`UPDATE "Memo" SET conclusion = 'proceed' WHERE "requestId" = $1`, [id]).toThrow(/denied/);
  });
});
