import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocument, aRequest, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { pastCasework } from "@/lib/casework/testing/past-casework";
import { aEuropeanDesk, anEpoc, change, readCertificate } from "@/lib/casework/testing/an-epoc";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

const tried = (sql: string, values: readonly unknown[]) => pastCasework(desk, sql, values);
const refused = (sql: string, values: readonly unknown[]) => expect(tried(sql, values)).rejects;
const approve = `UPDATE "ScopeApproval" SET "approvedById" = $1, "approvedAt" = now() WHERE id = $2`;
const memo = `INSERT INTO "Memo" (id, "requestId", kind, text, conclusion, "byId", at)
              VALUES (gen_random_uuid(), $1, $2, 'Reasons', $3, $4, clock_timestamp())`;
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

  test("takes no approval without a reason of Article 5(6), nor without a notification or a reason for none", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference, { processorReason: "none", notNotifiedBecause: "none" });
    const file = await walkTo(desk, reference, "approval");
    await refused(approve, [counsel(), file.proposal?.id]).toThrow(/No reason of Article 5\(6\)/);
    await tried(`UPDATE "Epoc" SET "processorReason" = 'harm', "enforcingNotified" = false WHERE "requestId" = $1`, [
      file.id,
    ]);
    await refused(approve, [counsel(), file.proposal?.id]).toThrow(/Nobody was notified/);
    await tried(`UPDATE "Epoc" SET "enforcingNotified" = true WHERE "requestId" = $1`, [file.id]);
    await tried(approve, [counsel(), file.proposal?.id]);
  });

  test("takes no approval by the certificate of an earlier process", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference);
    const file = await walkTo(desk, reference, "approval");
    const later = `INSERT INTO "Process" (id, "requestId", number, kind, "documentId", "receivedAt", note, "scopeBefore", "byId", at)
                   VALUES (gen_random_uuid(), $1, 2, 'amended', $2, now(), 'x', '[]', $3, '2020-01-01')`;
    await tried(later, [file.id, await aDocument(desk, reference), counsel()]);
    await refused(approve, [counsel(), file.proposal?.id]).toThrow(/certificate was not read/);
  });

  test("takes no approval while our form of Annex III is open, or a court reviews our objection", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference);
    const file = await walkTo(desk, reference, "approval");
    const asked = `INSERT INTO "Clarification" (id, "requestId", grounds, note, "askedAt", "askedById")
                   VALUES (gen_random_uuid(), $1, '{third_country}', 'x', '2020-01-01', $2)`;
    await tried(asked, [file.id, counsel()]);
    await refused(approve, [counsel(), file.proposal?.id]).toThrow(/Annex III is unanswered/);
    await tried(memo, [file.id, "comity", "proceed", counsel()]);
    const court = `UPDATE "Clarification" SET "toCourtAt" = now(), "toCourtDocumentId" = $2 WHERE "requestId" = $1`;
    await tried(court, [file.id, await aDocument(desk, reference)]);
    await refused(approve, [counsel(), file.proposal?.id]).toThrow(/Annex III is unanswered/);
  });

  test("takes no approval against counsel's newest memo, nor for a public authority of another State", async () => {
    const reference = await anEpoc(desk);
    await readCertificate(desk, reference);
    const file = await walkTo(desk, reference, "approval");
    await tried(memo, [file.id, "comity", "challenge", counsel()]);
    await refused(approve, [counsel(), file.proposal?.id]).toThrow(/memo holds it up/);
    await tried(memo, [file.id, "comity", "proceed", counsel()]);
    const set = `UPDATE "Customer" SET class = $2::"CustomerClass", country = 'FR' WHERE id = $1`;
    await change(desk, set, [desk.customers[0]?.id, "public_sector"]);
    await refused(approve, [counsel(), file.proposal?.id]).toThrow(/another State/);
    await change(desk, set, [desk.customers[0]?.id, "enterprise"]);
    await tried(approve, [counsel(), file.proposal?.id]);
  });

  test("takes the approval of a reverse demand from senior counsel only", async () => {
    const file = await walkTo(desk, await aRequest(desk, { instrumentCode: "EU_NATIONAL" }), "approval");
    await tried(`UPDATE "LawfulRequest" SET "demandKind" = 'reverse' WHERE id = $1`, [file.id]);
    await tried(
      `UPDATE "DemandItem" SET approved = false, withheld = 'privileged' WHERE "targetId" = $1 AND category = 'content'`,
      [file.targets[0]?.id],
    );
    await refused(approve, [desk.person("reviewer", 2).id, file.proposal?.id]).toThrow(/Senior counsel/);
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
    await refused(memo, [id, "art48", "perhaps", counsel()]).toThrow(/concludes/);
    await tried(memo, [id, "art48", "refuse", counsel()]);
    await refused(`UPDATE "Memo" SET conclusion = 'proceed' WHERE "requestId" = $1`, [id]).toThrow(/denied/);
  });
});
