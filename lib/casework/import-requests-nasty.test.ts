import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importRequests } from "@/lib/casework/import-requests";
import { aDesk, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anImport, anImportOf } from "@/lib/casework/testing/an-import";
import { verifyRecord } from "@/lib/casework/verify-record";
import { bytesOf, importText, windows1252 } from "@/lib/forms/import/testing/import-text";
import { withClient } from "@/lib/platform/database-roles";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

async function rows(sql: string): Promise<readonly unknown[]> {
  return withClient(desk.database.ownerUrl, async (client) => (await client.query(sql)).rows);
}

/** References of their own for each test, so that one database serves them all. */
let batch = 0;
const own = (cells: readonly Readonly<Record<string, string>>[]) => {
  batch += 1;
  return cells.map((row, at) => ({ intake_ref: `${batch}-${at}`, agency_ref: `${batch}/${at}`, ...row }));
};

const importing = async (file: Awaited<ReturnType<typeof anImport>>, partial = false) =>
  importRequests(desk.person("intake"), file, { partial }, noon);

describe("a nasty file", () => {
  test("keeps formulas, quotes, line breaks and strange letters to the letter", async () => {
    const names = [
      '=HYPERLINK("http://example.test")',
      "+1+1",
      "@SUM(1+9)",
      "\t=1+1",
      'one\ntwo, "quoted"',
      "‮evil",
      "Żółć 東京 🏛",
    ];
    const cells = own(names.map((authority) => ({ authority, product: authority, legal_process: authority })));
    expect(await importing(await anImport(cells))).toMatchObject({ ok: true, value: { added: names.length } });
    const kept = await rows(
      `SELECT r.product, a.name, i.label FROM "LawfulRequest" r JOIN "Authority" a ON a.id = r."authorityId"
       JOIN "Instrument" i ON i.code = r."instrumentCode" WHERE r."intakeRef" LIKE '${batch}-%' ORDER BY r."intakeRef"`,
    );
    expect(kept).toEqual(names.map((name) => ({ product: name, name, label: name })));
  });

  test("in windows-1252 with semicolons gives the letters it means", async () => {
    const cells = own([
      { authority: "Staatsanwaltschaft Köln – Abt. 12" },
      { country: "CI", country_label: "Côte d’Ivoire" },
    ]);
    expect(await importing(await anImportOf(windows1252(importText(cells, ";", "\r\n"))))).toMatchObject({ ok: true });
    expect(await rows(`SELECT DISTINCT "countryLabel" FROM "LawfulRequest" WHERE country = 'CI'`)).toEqual([
      { countryLabel: "Côte d’Ivoire" },
    ]);
    expect(await rows(`SELECT 1 FROM "Authority" WHERE name = 'Staatsanwaltschaft Köln – Abt. 12'`)).toHaveLength(1);
  });

  test.each([
    ["a day that could be a month", { received_at: "03/04/2025" }],
    ["a day that never was", { received_at: "2025-02-29" }],
    ["a day to come", { received_at: "2027-01-01T00:00:00Z" }],
    ["a number with a thousands mark", { accounts: "1,251" }],
    ["a number below zero", { accounts: "-1" }],
    ["a NUL", { product: "G\0CP" }],
  ])("with %s is refused whole, and stores the rest only when asked to", async (_, flaw) => {
    const cells = own([{}, flaw, {}]);
    const file = await anImport(cells);
    expect(await importing(file)).toMatchObject({ ok: false, refusal: { code: "import-refused", problems: 1 } });
    expect(await importing(file, true)).toMatchObject({ ok: true, value: { added: 2, refused: 1 } });
  });

  test.each([
    ["nothing", 0, ""],
    ["a header only", 0, importText([])],
    ["another table", 0, "a,b\n1,2\n"],
    ["broken quotes only", 1, `${importText([])}N-1,"unclosed,2025-03-04T09:00:00+01:00,email\n`],
  ])("with %s stores nothing, even in part", async (_, problems, text) => {
    const file = await anImportOf(bytesOf(text));
    expect(await importing(file)).toMatchObject({ ok: false, refusal: { code: "import-refused", problems } });
    expect(await importing(file, true)).toMatchObject({ ok: false, refusal: { code: "import-refused" } });
  });

  test("with the references of others keeps each, and warns", async () => {
    const cells = own([{ agency_ref: "AZ 1/25" }, { agency_ref: "AZ 1/25" }, { agency_ref: "az 1/25" }]);
    const file = await anImport(cells);
    expect(await importing(file)).toMatchObject({ ok: true, value: { added: 3 } });
    const kept = await rows(
      `SELECT "agencyReference" AS ref, "agencyReferenceKey" AS key FROM "LawfulRequest"
       WHERE "intakeRef" LIKE '${batch}-%' ORDER BY "intakeRef"`,
    );
    expect(kept).toEqual(["AZ 1/25", "AZ 1/25", "az 1/25"].map((ref) => ({ ref, key: "az 1/25" })));
  });

  test("of thousands of rows, each the duplicate of the one before, is followed to its end", async () => {
    const many = own(Array.from({ length: 5000 }, () => ({})));
    const chained = many.map((row, at) => ({ ...row, duplicate_of: many[at - 1]?.intake_ref ?? "" }));
    expect(await importing(await anImport(chained))).toMatchObject({ ok: true, value: { added: 5000 } });
    const broken = own(Array.from({ length: 5000 }, () => ({}))).map((row, at, all) => ({
      ...row,
      duplicate_of: all[at - 1]?.intake_ref ?? "nowhere",
    }));
    expect(await importing(await anImport(broken), true)).toMatchObject({
      ok: true,
      value: { added: 0, refused: 5000 },
    });
  });

  test("leaves a record that holds", async () => {
    expect(await verifyRecord(systemActor)).toMatchObject({ faults: [] });
  });
});
