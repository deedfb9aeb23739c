import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordWithdrawal, rejectRequest, reopenRequest } from "@/lib/casework/end-request";
import { identifyTarget } from "@/lib/casework/keep-track";
import { clearSuspicion, confirmFraud, suspectFraud } from "@/lib/casework/settle-fraud";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { verifyRecord } from "@/lib/casework/verify-record";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const hour = 3_600_000;
const later = (hours: number) => new Date(noon.getTime() + hours * hour);
const reason = { reason: "As told" };

async function on(reference: string) {
  const { version } = await fileOf(desk, reference);
  return { reference, version };
}

async function reopened(reference: string, now = later(3)) {
  const taken = await reopenRequest(desk.person("senior_counsel"), await on(reference), reason, now);
  expect(taken).toMatchObject({ ok: true });
  return fileOf(desk, reference);
}

async function suspected(reference: string) {
  await suspectFraud(desk.person("intake"), await on(reference), reason, later(1));
  return on(reference);
}

describe("a request that is reopened", () => {
  test("begins at receipt when nobody had authenticated its requester", async () => {
    const reference = await aRequest(desk);
    const rejection = { reason: "no_power", note: "" } as const;
    await rejectRequest(desk.person("senior_counsel"), await on(reference), rejection, noon);
    expect((await reopened(reference)).stage).toBe("received");
  });

  test("begins at receipt when it ended as fraud, though it had been authenticated", async () => {
    const { reference } = await walkTo(desk, await aRequest(desk), "legal_review");
    await confirmFraud(desk.person("reviewer"), await suspected(reference), reason, later(2));
    expect((await reopened(reference)).stage).toBe("received");
  });

  test("goes on at legal review when its authentication stands, and its record replays", async () => {
    const { reference } = await walkTo(desk, await aRequest(desk), "legal_review");
    const rejection = { reason: "no_power", note: "" } as const;
    await rejectRequest(desk.person("senior_counsel"), await on(reference), rejection, noon);
    expect((await reopened(reference)).stage).toBe("legal_review");
    expect(await verifyRecord(systemActor)).toMatchObject({ faults: [] });
  });
});

describe("a suspicion of fraud", () => {
  test("is left only by a second person settling it", async () => {
    const reference = await aRequest(desk);
    const held = await suspected(reference);
    const wrong = { refusal: { code: "wrong-stage" } };
    const documentId = await aDocument(desk, reference);
    const { targets } = await fileOf(desk, reference);
    const gone = { targetId: targets[0]?.id ?? "", customerId: null };
    const rejection = { reason: "no_power", note: "" } as const;
    expect(await rejectRequest(desk.person("senior_counsel"), held, rejection, later(2))).toMatchObject(wrong);
    const withdrawal = { documentId, note: "x" };
    expect(await recordWithdrawal(desk.person("reviewer"), held, withdrawal, later(2))).toMatchObject(wrong);
    expect(await identifyTarget(desk.person("reviewer"), held, gone, later(2))).toMatchObject(wrong);
    expect(await clearSuspicion(desk.person("reviewer"), held, reason, later(2))).toMatchObject({ ok: true });
  });

  test("is left by no statement either", async () => {
    const reference = await aRequest(desk);
    await suspected(reference);
    const move = `UPDATE "LawfulRequest" SET stage = 'received', version = version + 1 WHERE reference = '${reference}'`;
    await expect(withClient(desk.database.ownerUrl, (client) => client.query(move))).rejects.toThrow(/suspicion/);
  });
});

describe("an approval in the database", () => {
  const approve = async (reference: string) => {
    const { proposal } = await fileOf(desk, reference);
    const sql = `UPDATE "ScopeApproval" SET "approvedById" = $1, "approvedAt" = now() WHERE id = $2`;
    return withClient(desk.database.ownerUrl, (client) =>
      client.query(sql, [desk.person("senior_counsel").id, proposal?.id]),
    );
  };
  const change = (sql: string, values: readonly unknown[]) =>
    withClient(desk.database.ownerUrl, (client) => client.query(sql, [...values]));

  test("is refused for a requester who is not authenticated to the level the request needs", async () => {
    const { id, reference } = await walkTo(desk, await aRequest(desk), "approval");
    const reach = (level: string) =>
      change(`UPDATE "Authentication" SET level = $2 WHERE "requestId" = $1`, [id, level]);
    await reach("weak");
    await expect(approve(reference)).rejects.toThrow(/not authenticated/);
    await reach("medium");
    await change(`UPDATE "LawfulRequest" SET emergency = true WHERE id = $1`, [id]);
    await expect(approve(reference)).rejects.toThrow(/not authenticated/);
    await reach("strong");
    await approve(reference);
  });

  test("is refused when fraud was suspected after the authentication", async () => {
    const { id, reference } = await walkTo(desk, await aRequest(desk), "approval");
    const [who, other] = [desk.person("intake").id, desk.person("reviewer").id];
    await change(
      `INSERT INTO "FraudSuspicion" (id, "requestId", reason, "suspectedBy", "suspectedAt", "settledBy", "settledAt", confirmed)
       VALUES ($1, $2, 'x', $3, $5, $4, $5, false)`,
      [randomUUID(), id, who, other, later(1)],
    );
    await expect(approve(reference)).rejects.toThrow(/not authenticated/);
  });

  test("is refused on a skip that the customer, once found, contradicts", async () => {
    const { reference, targets } = await walkTo(desk, await aRequest(desk), "approval");
    await change(`UPDATE "RedirectAttempt" SET "skipReason" = 'account_not_found' WHERE "targetId" = $1`, [
      targets[0]?.id,
    ]);
    await expect(approve(reference)).rejects.toThrow(/redirect is unresolved/);
  });
});
