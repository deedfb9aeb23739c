import { describe, expect, test } from "vitest";
import { readImportFile } from "./read-import-file";
import { bytesOf, importText, type SomeCells } from "./testing/import-text";

const now = new Date("2026-11-23T12:00:00Z");
const read = (...rows: SomeCells[]) => readImportFile(bytesOf(importText(rows)), now);

describe("our reference", () => {
  test.each(["N-0001", " N-0001", "N-0001\u200b", "Ｎ-0001"])(
    "%j is refused at its second use, naming the first",
    async (again) => {
      const { problems, rows } = await read({}, { intake_ref: again });
      expect(problems).toMatchObject([{ row: 3, field: "intake_ref", code: "intake-ref-twice", value: again }]);
      expect(problems[0]?.message).toContain("row 2");
      expect(rows).toHaveLength(1);
    },
  );

  test("counts as used by a row that is itself refused", async () => {
    const { problems } = await read({ accounts: "x" }, { intake_ref: "N-0001" });
    expect(problems.map((problem) => problem.code)).toEqual(["accounts-not-plain", "intake-ref-twice"]);
  });
});

describe("an authority's reference used again", () => {
  const spellings = ["AZ 1/25", "az 1/25", "AZ\u00a01/25", "AZ 1/25\u200b", "ＡＺ 1/25"];

  test("is one warning for all its rows, and refuses none", async () => {
    const file = await read({}, ...spellings.map((agency_ref) => ({ agency_ref })));
    expect(file.warnings).toMatchObject([{ code: "same-agency-ref", rows: [2, 3, 4, 5, 6, 7] }]);
    expect(file.rows.map((row) => row.agencyRef)).toEqual(["AZ 1/25", ...spellings]);
  });

  test.each<SomeCells>([
    { agency_ref: "AZ 1/25", authority: "Example Authority 02 (DE)" },
    { agency_ref: "AZ 1/25", country: "AT", country_label: "Austria" },
    { agency_ref: "AZ 1/25", duplicate_of: "N-0001" },
    { agency_ref: "AZ 11/25" },
  ])("is nothing to warn of in %j", async (second) => {
    expect((await read({}, second)).warnings).toEqual([]);
  });

  test("is told apart by authority", async () => {
    const other = { agency_ref: "AZ 1/25", authority: "Other" };
    const { warnings } = await read({}, { agency_ref: "AZ 1/25" }, other, other);
    expect(warnings.map((warning) => warning.rows)).toEqual([
      [2, 3],
      [4, 5],
    ]);
  });

  test("that is empty is no reference", async () => {
    expect((await read({ agency_ref: "" }, { agency_ref: "" })).warnings).toEqual([]);
  });
});

describe("a duplicate", () => {
  const codes = async (...duplicateOf: string[]) => {
    const file = await read(...duplicateOf.map((duplicate_of) => ({ duplicate_of })));
    return file.problems.map((problem) => `${problem.row} ${problem.code}`);
  };

  test("may come before or after what it is a duplicate of, in a chain", async () => {
    expect(await codes("N-0003", "", "N-0002", " N-0001\u200b")).toEqual([]);
  });

  test("of itself is refused, and so is what leads there", async () => {
    expect(await codes("N-0001", "N-0001")).toEqual(["2 duplicate-of-itself", "3 duplicate-of-refused"]);
  });

  test("in a circle is refused, each row of it", async () => {
    expect(await codes("N-0003", "N-0001", "N-0002", "")).toEqual([2, 3, 4].map((row) => `${row} duplicate-cycle`));
  });

  test("of a refused row is refused with it", async () => {
    const file = await read({ accounts: "x" }, { duplicate_of: "N-0001" }, { duplicate_of: "N-0002" });
    expect(file.problems.map((problem) => problem.code)).toEqual([
      "accounts-not-plain",
      "duplicate-of-refused",
      "duplicate-of-refused",
    ]);
  });

  test("of a row that is not in the file is left for the installation to find", async () => {
    const file = await read({ duplicate_of: "OLD-7" });
    expect(file.duplicatesElsewhere).toEqual([{ row: 2, duplicateOf: "OLD-7" }]);
    expect(file.warnings).toMatchObject([{ code: "duplicate-elsewhere", rows: [2] }]);
    expect(file.rows).toMatchObject([{ duplicateOf: "OLD-7" }]);
  });

  test("at the end of a very long chain is settled in one walk", async () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => ({
      duplicate_of: at === 0 ? "" : `N-${String(at).padStart(4, "0")}`,
    }));
    expect(
      (
        await read(
          ...chain.reverse().map((row, at) => ({ ...row, intake_ref: `N-${String(20_000 - at).padStart(4, "0")}` })),
        )
      ).rows,
    ).toHaveLength(20_000);
  });
});
