import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkpoint, verifyRecord } from "@/lib/casework/verify-record";
import { aDesk, aRequest, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
  await walkTo(desk, await aRequest(desk), "delivered");
});
afterAll(() => desk.database.drop());

/** Does something to the database as its superuser, behind every guard; `undo` puts it back. */
async function tamper(sql: string, undo: string, check: () => Promise<void>) {
  await withClient(desk.database.ownerUrl, (client) => client.query(`SET session_replication_role = replica; ${sql}`));
  try {
    await check();
  } finally {
    await withClient(desk.database.ownerUrl, (client) =>
      client.query(`SET session_replication_role = replica; ${undo}`),
    );
  }
}

describe("the record", () => {
  test("holds over an honest walk", async () => {
    const found = await verifyRecord(systemActor);
    expect(found).toMatchObject({ faults: [] });
    expect(found.entries).toBeGreaterThan(7);
  });

  test("names an entry that a superuser edited", async () => {
    await tamper(
      `UPDATE "RecordEntry" SET why = why || ' (edited)' WHERE act = 'approve'`,
      `UPDATE "RecordEntry" SET why = replace(why, ' (edited)', '') WHERE act = 'approve'`,
      async () => {
        const { faults } = await verifyRecord(systemActor);
        expect(faults).toEqual([{ chain: expect.any(String), seq: 6, fault: "altered" }]);
      },
    );
  });

  test("notices an entry that was taken out", async () => {
    await tamper(
      `CREATE TABLE taken AS SELECT * FROM "RecordEntry" WHERE act = 'review'; DELETE FROM "RecordEntry" WHERE act = 'review'`,
      `INSERT INTO "RecordEntry" SELECT * FROM taken; DROP TABLE taken`,
      async () => expect((await verifyRecord(systemActor)).faults).toMatchObject([{ seq: 3, fault: "missing" }]),
    );
  });

  test("notices a stage that was set by hand", async () => {
    await tamper(
      `UPDATE "LawfulRequest" SET stage = 'closed' WHERE stage = 'delivered'`,
      `UPDATE "LawfulRequest" SET stage = 'delivered' WHERE stage = 'closed'`,
      async () => expect((await verifyRecord(systemActor)).faults).toMatchObject([{ fault: "stage-differs" }]),
    );
  });

  test("notices entries cut off at the end only against a checkpoint kept outside", async () => {
    const kept = await checkpoint(systemActor);
    await tamper(
      `CREATE TABLE taken AS SELECT * FROM "RecordEntry" WHERE act = 'deliver'; DELETE FROM "RecordEntry" WHERE act = 'deliver';
       UPDATE "LawfulRequest" SET stage = 'ready', version = version - 1 WHERE stage = 'delivered'`,
      `INSERT INTO "RecordEntry" SELECT * FROM taken; DROP TABLE taken;
       UPDATE "LawfulRequest" SET stage = 'delivered', version = version + 1 WHERE stage = 'ready'`,
      async () => {
        expect((await verifyRecord(systemActor)).faults).toEqual([]);
        expect((await verifyRecord(systemActor, { kept })).faults).toMatchObject([{ seq: 9, fault: "missing" }]);
      },
    );
  });

  test("refuses to be changed or deleted by the application, and by anyone who does not switch the guards off", async () => {
    const reference = await aRequest(desk);
    const { id } = await fileOf(desk, reference);
    const tries = [
      `UPDATE "RecordEntry" SET why = 'x' WHERE chain = '${id}'`,
      `DELETE FROM "RecordEntry"`,
      `TRUNCATE "RecordEntry"`,
    ];
    for (const sql of tries) {
      await expect(withClient(desk.database.appUrl, (client) => client.query(sql))).rejects.toThrow(
        /permission denied/,
      );
      await expect(withClient(desk.database.ownerUrl, (client) => client.query(sql))).rejects.toThrow(/never changed/);
    }
  });
});
