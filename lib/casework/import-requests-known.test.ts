import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { importRequests } from "@/lib/casework/import-requests";
import { previewImport } from "@/lib/casework/preview-import";
import { aDesk, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anImport, importedInto, rowsOf, storedOf } from "@/lib/casework/testing/an-import";
import { verifyRecord } from "@/lib/casework/verify-record";
import { systemActor } from "@/lib/store/law-tables";

let desk: TestDesk;
beforeEach(async () => {
  const before = desk;
  desk = await aDesk();
  await before?.database.drop();
});
afterAll(() => desk.database.drop());

describe("what an import makes known", () => {
  test("is a kind of process of its own, unless the law knows one of that name", async () => {
    const file = await anImport([
      { legal_process: "US search warrant" },
      { legal_process: "Ersuchen §163" },
      { legal_process: "" },
    ]);
    const preview = await previewImport(desk.person("intake"), file);
    expect(preview).toMatchObject({ value: { newLegalProcesses: ["Ersuchen §163", ""] } });
    await importedInto(desk, file);
    const made = await rowsOf(
      desk,
      `SELECT i.label, u.version FROM "Instrument" i LEFT JOIN "Rule" u ON u."ruleId" = 'instrument.' || i.code
         WHERE i.origin = 'import' ORDER BY i.label`,
    );
    expect(made).toEqual([
      { label: "", version: null },
      { label: "Ersuchen §163", version: null },
    ]);
    expect((await storedOf(desk, `"instrumentCode"`))[0]).toEqual({ instrumentCode: "US_WARRANT" });
    expect(await previewImport(desk.person("intake"), file)).toMatchObject({
      value: { newLegalProcesses: [], present: 3 },
    });
  });

  test("is an authority on the record of the parties, one for each name and country", async () => {
    await importedInto(desk, await anImport([{}, {}, { country_label: "Deutschland" }]));
    expect(
      await rowsOf(desk, `SELECT "countryLabel" FROM "Authority" WHERE name = 'Example Authority 01 (DE)' ORDER BY 1`),
    ).toEqual([{ countryLabel: "Deutschland" }, { countryLabel: "Germany" }]);
    expect(
      await rowsOf(desk, `SELECT 1 FROM "RecordEntry" WHERE chain = 'parties' AND act = 'keep-authority'`),
    ).toHaveLength(2);
    expect(await verifyRecord(systemActor)).toMatchObject({ faults: [] });
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
  expect(await rowsOf(desk, `SELECT 1 FROM "LawfulRequest"`)).toHaveLength(300);
  expect(await verifyRecord(systemActor)).toMatchObject({ faults: [] });
});
