import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { importRequests } from "@/lib/casework/import-requests";
import { aDesk, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { anImport, importedInto, refusedIn, rowsOf, storedOf } from "@/lib/casework/testing/an-import";
import { verifyRecord } from "@/lib/casework/verify-record";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeEach(async () => {
  const before = desk;
  desk = await aDesk();
  await before?.database.drop();
});
afterAll(() => desk.database.drop());

describe("an import", () => {
  test("brings history in closed, with its end and its counts as the file says", async () => {
    const done = await importedInto(
      desk,
      await anImport([{ outcome: "no_data", accounts: "7", decided_at: "2025-03-06T09:00:00Z" }]),
    );
    expect(done).toMatchObject({ added: 1, live: 0, present: 0, refused: 0 });
    expect(
      await storedOf(desk, `stage, outcome, accounts, origin, version, "decidedAt", "receivedZone", "dueAt"`),
    ).toEqual([
      {
        stage: "closed",
        outcome: "no_data",
        accounts: 7,
        origin: "import",
        version: 1,
        decidedAt: new Date("2025-03-06T09:00:00Z"),
        receivedZone: "UTC",
        dueAt: null,
      },
    ]);
    expect(await rowsOf(desk, `SELECT 1 FROM "Target"`)).toEqual([]);
  });

  test("says on each request's record that it was imported: file, row, reference and stated offset", async () => {
    const { importId } = await importedInto(desk, await anImport([{}, {}], "2025.csv"));
    const entries = await rowsOf<{ why: string; data: unknown; seq: number; actorName: string }>(
      desk,
      `SELECT seq, act, why, data, "actorName" FROM "RecordEntry" WHERE act = 'import' ORDER BY why`,
    );
    expect(entries).toHaveLength(2);
    expect(entries[1]).toMatchObject({
      seq: 1,
      why: "2025.csv, row 3, N-0002",
      actorName: "intake 1",
      data: { stage: "closed", version: 1, import: importId, file: "2025.csv", row: 3, receivedOffset: "+01:00" },
    });
    expect(await rowsOf(desk, `SELECT chain, act FROM "RecordEntry" WHERE chain = 'imports'`)).toHaveLength(1);
  });

  test("brings a row without an outcome into the queue, due, with a target for every account, ready to be worked on", async () => {
    const file = await anImport([
      { outcome: "", decided_at: "", accounts: "2", received_at: "2026-11-22T22:00:00-05:00" },
    ]);
    expect(await importedInto(desk, file)).toMatchObject({ added: 1, live: 1 });
    const [row] = await rowsOf<{ reference: string; dueRule: string }>(
      desk,
      `SELECT reference, "dueRule" FROM "LawfulRequest"`,
    );
    expect(row?.dueRule).toBe("POLICY_LETTER");
    const walked = await walkTo(desk, row?.reference ?? "", "redirecting");
    expect(walked.version).toBe(3);
    expect(await rowsOf(desk, `SELECT identifier FROM "Target" ORDER BY position`)).toEqual([
      { identifier: "not named in the import (1 of 2)" },
      { identifier: "not named in the import (2 of 2)" },
    ]);
    expect(await verifyRecord(systemActor)).toMatchObject({ faults: [] });
  });

  test("gives an open emergency the clock of an emergency", async () => {
    await importedInto(desk, await anImport([{ outcome: "", decided_at: "", category: "emergency" }]));
    expect(await storedOf(desk, `emergency, "dueRule"`)).toEqual([{ emergency: true, dueRule: "POLICY_EMERGENCY" }]);
  });

  test("stores nothing while one row is refused, and names it", async () => {
    const before = await rowsOf(desk, `SELECT count(*) FROM "RecordEntry"`);
    expect(await refusedIn(desk, await anImport([{}, { duplicate_of: "nowhere" }, {}]))).toEqual([
      [3, "duplicate-unknown"],
    ]);
    expect(await rowsOf(desk, `SELECT 1 FROM "LawfulRequest"`)).toEqual([]);
    expect(await rowsOf(desk, `SELECT 1 FROM "Import"`)).toEqual([]);
    expect(await rowsOf(desk, `SELECT 1 FROM "Instrument" WHERE origin = 'import'`)).toEqual([]);
    expect(await rowsOf(desk, `SELECT count(*) FROM "RecordEntry"`)).toEqual(before);
  });

  test("stores nothing while one row cannot be read", async () => {
    const file = await anImport([{}, { accounts: "many" }]);
    expect(await importRequests(desk.person("intake"), file, {}, noon)).toMatchObject({
      refusal: { code: "import-refused", problems: 1 },
    });
    expect(await rowsOf(desk, `SELECT 1 FROM "LawfulRequest"`)).toEqual([]);
  });

  test("takes the good rows when asked to, and leaves whoever hangs on a refused one", async () => {
    const file = await anImport([
      {},
      { accounts: "many" },
      { duplicate_of: "nowhere" },
      { duplicate_of: "N-0003" },
      { duplicate_of: "N-0004" },
    ]);
    const done = await importedInto(desk, file, desk.person("publisher"), true);
    expect(done).toMatchObject({ added: 1, refused: 4 });
    expect(done.problems.map(({ row, code }) => [row, code])).toEqual([
      [4, "duplicate-unknown"],
      [5, "duplicate-of-refused"],
      [6, "duplicate-of-refused"],
    ]);
    expect(await storedOf(desk, `"intakeRef"`)).toEqual([{ intakeRef: "N-0001" }]);
  });

  test("takes nothing from a file that cannot be read, even in part", async () => {
    const file = { ...(await anImport([{}])), rows: [], dataRows: 0, problems: [{}] };
    expect(await importRequests(desk.person("intake"), file, { partial: true }, noon)).toMatchObject({ ok: false });
  });

  test("adds nothing the second time, however the file is written by then", async () => {
    const first = await anImport([{}, { outcome: "", decided_at: "" }]);
    await importedInto(desk, first);
    const entries = await rowsOf(desk, `SELECT count(*) FROM "RecordEntry"`);
    const again = await anImport([{}, { outcome: "", decided_at: "" }], "another-name.csv");
    expect(await importedInto(desk, again)).toMatchObject({ importId: null, added: 0, present: 2, newAuthorities: [] });
    expect(await rowsOf(desk, `SELECT count(*) FROM "RecordEntry"`)).toEqual(entries);
  });

  test("never changes an imported request: another value is refused and named, with the request", async () => {
    await importedInto(desk, await anImport([{}, {}]));
    const [first] = await rowsOf<{ reference: string }>(
      desk,
      `SELECT reference FROM "LawfulRequest" WHERE "intakeRef" = 'N-0001'`,
    );
    const result = await importRequests(
      desk.person("intake"),
      await anImport([{ accounts: "9", outcome: "no_data" }, {}, {}]),
      {},
      noon,
    );
    expect(result).toMatchObject({
      ok: false,
      refusal: {
        standing: {
          added: 1,
          present: 1,
          problems: [{ row: 2, code: "changed-since", fields: ["accounts", "outcome"], reference: first?.reference }],
        },
      },
    });
    expect(await storedOf(desk, "accounts")).toEqual([{ accounts: 1 }, { accounts: 1 }]);
  });

  test("links duplicates in the file and in the installation", async () => {
    await importedInto(desk, await anImport([{}]));
    await importedInto(
      desk,
      await anImport([
        { intake_ref: "B", duplicate_of: "C" },
        { intake_ref: "C" },
        { intake_ref: "D", duplicate_of: "N-0001" },
      ]),
    );
    expect(
      await rowsOf(
        desk,
        `SELECT r."intakeRef" AS row, o."intakeRef" AS of FROM "LawfulRequest" r JOIN "LawfulRequest" o ON o.id = r."duplicateOfId" ORDER BY 1`,
      ),
    ).toEqual([
      { row: "B", of: "C" },
      { row: "D", of: "N-0001" },
    ]);
  });

  test("refuses an open row with more accounts than anybody can work on", async () => {
    const open = { outcome: "", decided_at: "" };
    expect(
      await refusedIn(
        desk,
        await anImport([
          { ...open, accounts: "101" },
          { ...open, accounts: "100" },
        ]),
      ),
    ).toEqual([[2, "too-many-live-accounts"]]);
  });
});
