import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type Imported, importRequests } from "@/lib/casework/import-requests";
import type { FileToImport } from "@/lib/casework/import-requests-file";
import { previewImport } from "@/lib/casework/preview-import";
import { aDesk, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { anImport } from "@/lib/casework/testing/an-import";
import { verifyRecord } from "@/lib/casework/verify-record";
import type { Actor } from "@/lib/law/permission/role";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeEach(async () => {
  const before = desk;
  desk = await aDesk();
  await before?.database.drop();
});
afterAll(() => desk.database.drop());

async function rows<Row>(sql: string): Promise<readonly Row[]> {
  return withClient(desk.database.ownerUrl, async (client) => (await client.query(sql)).rows);
}

const stored = (columns: string) =>
  rows<Record<string, unknown>>(`SELECT ${columns} FROM "LawfulRequest" ORDER BY "intakeRef"`);

async function imported(file: FileToImport, actor: Actor = desk.person("intake"), partial = false): Promise<Imported> {
  const result = await importRequests(actor, file, { partial }, noon);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Codes of an import that took nothing in, by row. */
async function refusedRows(file: FileToImport, actor: Actor = desk.person("intake")) {
  const result = await importRequests(actor, file, {}, noon);
  if (result.ok || result.refusal.code !== "import-refused") throw new Error(`Not refused: ${JSON.stringify(result)}`);
  return result.refusal.standing.problems.map(({ row, code }) => [row, code]);
}

/** Intake and counsel of the compartment in one person; the database knows of both roles. */
async function nsIntake(): Promise<Actor> {
  const actor = desk.person("intake", 2);
  await rows(`INSERT INTO "UserRole" ("userId", role) VALUES ('${actor.id}', 'ns_counsel')`);
  return { ...actor, roles: ["intake", "ns_counsel"] };
}

describe("an import", () => {
  test("brings history in closed, with its end and its counts as the file says", async () => {
    const done = await imported(
      await anImport([{ outcome: "no_data", accounts: "7", decided_at: "2025-03-06T09:00:00Z" }]),
    );
    expect(done).toMatchObject({ added: 1, live: 0, present: 0, refused: 0 });
    expect(await stored(`stage, outcome, accounts, origin, version, "decidedAt", "receivedZone", "dueAt"`)).toEqual([
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
    expect(await rows(`SELECT 1 FROM "Target"`)).toEqual([]);
  });

  test("says on each request's record that it was imported: file, row, reference and stated offset", async () => {
    const { importId } = await imported(await anImport([{}, {}], "2025.csv"));
    const entries = await rows<{ why: string; data: unknown; seq: number; actorName: string }>(
      `SELECT seq, act, why, data, "actorName" FROM "RecordEntry" WHERE act = 'import' ORDER BY why`,
    );
    expect(entries).toHaveLength(2);
    expect(entries[1]).toMatchObject({
      seq: 1,
      why: "2025.csv, row 3, N-0002",
      actorName: "intake 1",
      data: { stage: "closed", version: 1, import: importId, file: "2025.csv", row: 3, receivedOffset: "+01:00" },
    });
    expect(await rows(`SELECT chain, act FROM "RecordEntry" WHERE chain = 'imports'`)).toHaveLength(1);
  });

  test("brings a row without an outcome into the queue, due, with a target for every account, ready to be worked on", async () => {
    const file = await anImport([
      { outcome: "", decided_at: "", accounts: "2", received_at: "2026-11-22T22:00:00-05:00" },
    ]);
    expect(await imported(file)).toMatchObject({ added: 1, live: 1 });
    const [row] = await rows<{ reference: string; dueRule: string }>(
      `SELECT reference, "dueRule" FROM "LawfulRequest"`,
    );
    expect(row?.dueRule).toBe("POLICY_LETTER");
    const walked = await walkTo(desk, row?.reference ?? "", "redirecting");
    expect(walked.version).toBe(3);
    expect(await rows(`SELECT identifier FROM "Target" ORDER BY position`)).toEqual([
      { identifier: "not named in the import (1 of 2)" },
      { identifier: "not named in the import (2 of 2)" },
    ]);
    expect(await verifyRecord(systemActor)).toMatchObject({ faults: [] });
  });

  test("gives an open emergency the clock of an emergency", async () => {
    await imported(await anImport([{ outcome: "", decided_at: "", category: "emergency" }]));
    expect(await stored(`emergency, "dueRule"`)).toEqual([{ emergency: true, dueRule: "POLICY_EMERGENCY" }]);
  });

  test("stores nothing while one row is refused, and names it", async () => {
    const before = await rows(`SELECT count(*) FROM "RecordEntry"`);
    expect(await refusedRows(await anImport([{}, { duplicate_of: "nowhere" }, {}]))).toEqual([
      [3, "duplicate-unknown"],
    ]);
    expect(await rows(`SELECT 1 FROM "LawfulRequest"`)).toEqual([]);
    expect(await rows(`SELECT 1 FROM "Import"`)).toEqual([]);
    expect(await rows(`SELECT 1 FROM "Instrument" WHERE origin = 'import'`)).toEqual([]);
    expect(await rows(`SELECT count(*) FROM "RecordEntry"`)).toEqual(before);
  });

  test("stores nothing while one row cannot be read", async () => {
    const file = await anImport([{}, { accounts: "many" }]);
    expect(await importRequests(desk.person("intake"), file, {}, noon)).toMatchObject({
      refusal: { code: "import-refused", problems: 1 },
    });
    expect(await rows(`SELECT 1 FROM "LawfulRequest"`)).toEqual([]);
  });

  test("takes the good rows when asked to, and leaves whoever hangs on a refused one", async () => {
    const file = await anImport([
      {},
      { accounts: "many" },
      { duplicate_of: "nowhere" },
      { duplicate_of: "N-0003" },
      { duplicate_of: "N-0004" },
    ]);
    const done = await imported(file, desk.person("publisher"), true);
    expect(done).toMatchObject({ added: 1, refused: 4 });
    expect(done.problems.map(({ row, code }) => [row, code])).toEqual([
      [4, "duplicate-unknown"],
      [5, "duplicate-of-refused"],
      [6, "duplicate-of-refused"],
    ]);
    expect(await stored(`"intakeRef"`)).toEqual([{ intakeRef: "N-0001" }]);
  });

  test("takes nothing from a file that cannot be read, even in part", async () => {
    const file = { ...(await anImport([{}])), rows: [], dataRows: 0, problems: [{}] };
    expect(await importRequests(desk.person("intake"), file, { partial: true }, noon)).toMatchObject({ ok: false });
  });

  test("adds nothing the second time, however the file is written by then", async () => {
    const first = await anImport([{}, { outcome: "", decided_at: "" }]);
    await imported(first);
    const entries = await rows(`SELECT count(*) FROM "RecordEntry"`);
    const again = await anImport([{}, { outcome: "", decided_at: "" }], "another-name.csv");
    expect(await imported(again)).toMatchObject({ importId: null, added: 0, present: 2, newAuthorities: [] });
    expect(await rows(`SELECT count(*) FROM "RecordEntry"`)).toEqual(entries);
  });

  test("never changes an imported request: another value is refused and named, with the request", async () => {
    await imported(await anImport([{}, {}]));
    const [first] = await rows<{ reference: string }>(
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
    expect(await stored("accounts")).toEqual([{ accounts: 1 }, { accounts: 1 }]);
  });

  test("links duplicates in the file and in the installation", async () => {
    await imported(await anImport([{}]));
    await imported(
      await anImport([
        { intake_ref: "B", duplicate_of: "C" },
        { intake_ref: "C" },
        { intake_ref: "D", duplicate_of: "N-0001" },
      ]),
    );
    expect(
      await rows(
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
      await refusedRows(
        await anImport([
          { ...open, accounts: "101" },
          { ...open, accounts: "100" },
        ]),
      ),
    ).toEqual([[2, "too-many-live-accounts"]]);
  });
});

describe("what an import makes known", () => {
  test("is a kind of process of its own, unless the law knows one of that name", async () => {
    const file = await anImport([
      { legal_process: "US search warrant" },
      { legal_process: "Ersuchen §163" },
      { legal_process: "" },
    ]);
    const preview = await previewImport(desk.person("intake"), file);
    expect(preview).toMatchObject({ value: { newLegalProcesses: ["Ersuchen §163", ""] } });
    await imported(file);
    const made = await rows(
      `SELECT label, ceiling::text, redirect FROM "Instrument" WHERE origin = 'import' ORDER BY label`,
    );
    expect(made).toEqual([
      { label: "", ceiling: "{}", redirect: true },
      { label: "Ersuchen §163", ceiling: "{}", redirect: true },
    ]);
    expect((await stored(`"instrumentCode"`))[0]).toEqual({ instrumentCode: "US_WARRANT" });
    expect(await previewImport(desk.person("intake"), file)).toMatchObject({
      value: { newLegalProcesses: [], present: 3 },
    });
  });

  test("is an authority on the record of the parties, one for each name and country", async () => {
    await imported(await anImport([{}, {}, { country_label: "Deutschland" }]));
    expect(
      await rows(`SELECT "countryLabel" FROM "Authority" WHERE name = 'Example Authority 01 (DE)' ORDER BY 1`),
    ).toEqual([{ countryLabel: "Deutschland" }, { countryLabel: "Germany" }]);
    expect(await rows(`SELECT 1 FROM "RecordEntry" WHERE chain = 'parties' AND act = 'keep-authority'`)).toHaveLength(
      2,
    );
    expect(await verifyRecord(systemActor)).toMatchObject({ faults: [] });
  });
});

describe("who may import", () => {
  test.each(["admin", "auditor", "custodian", "ns_counsel"] as const)("is not %s", async (role) => {
    const file = await anImport([{}]);
    const wrongRole = { ok: false, refusal: { code: "wrong-role" } };
    expect(await importRequests(desk.person(role), file, {}, noon)).toMatchObject(wrongRole);
    expect(await previewImport(desk.person(role), file)).toMatchObject(wrongRole);
  });

  test("is asked by the database as well: an administrator who claims to be intake stores nothing", async () => {
    const claimed: Actor = { ...desk.person("admin"), roles: ["intake"] };
    await expect(importRequests(claimed, await anImport([{}]), {}, noon)).rejects.toThrow();
    expect(await rows(`SELECT 1 FROM "LawfulRequest"`)).toEqual([]);
  });

  test("national security rows only with that role", async () => {
    const file = await anImport([{ category: "national_security" }, {}]);
    expect(await refusedRows(file)).toEqual([[2, "not-ns-counsel"]]);
    expect(await imported(file, await nsIntake())).toMatchObject({ added: 2 });
    expect(await stored("compartment")).toEqual([{ compartment: "national_security" }, { compartment: "general" }]);
    const [walled] = await rows<{ reference: string }>(
      `SELECT reference FROM "LawfulRequest" WHERE compartment <> 'general'`,
    );
    await expect(fileOf(desk, walled?.reference ?? "")).rejects.toThrow();
  });

  test("a reference that a walled request uses is refused to those who cannot see it, without saying more", async () => {
    await imported(await anImport([{ intake_ref: "X", category: "national_security" }]), await nsIntake());
    const file = await anImport([{ intake_ref: "X" }, { intake_ref: "Y" }]);
    expect(await refusedRows(file)).toEqual([[2, "intake-ref-taken"]]);
    expect(await imported(file, desk.person("intake"), true)).toMatchObject({ added: 1, refused: 1 });
    expect(await refusedRows(await anImport([{ duplicate_of: "X" }]))).toEqual([[2, "duplicate-unknown"]]);
  });
});

test("two imports of one file at once bring it in once", async () => {
  const file = await anImport(Array.from({ length: 300 }, () => ({})));
  const both = await Promise.all([
    importRequests(desk.person("intake"), file, {}, noon),
    importRequests(desk.person("publisher"), file, {}, noon),
  ]);
  const counts = both.map((result) => (result.ok ? `${result.value.added} + ${result.value.present}` : "refused"));
  expect(counts.toSorted((one, other) => one.localeCompare(other))).toEqual(["0 + 300", "300 + 0"]);
  expect(await rows(`SELECT 1 FROM "LawfulRequest"`)).toHaveLength(300);
  expect(await verifyRecord(systemActor)).toMatchObject({ faults: [] });
});
