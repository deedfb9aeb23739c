import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { importSummary } from "@/lib/forms/import/import-summary";
import { readImportFile } from "@/lib/forms/import/read-import-file";
import { bytesOf, importText, type SomeCells } from "@/lib/forms/import/testing/import-text";
import { ImportPreview, type ImportStanding } from "./import-preview";

const now = new Date("2026-11-23T12:00:00Z");
const unknown: ImportStanding = { alreadyImported: 0, newLegalProcesses: [], newAuthorities: [] };

async function shown(text: string, standing: Partial<ImportStanding> = {}) {
  const summary = importSummary(await readImportFile(bytesOf(text), now));
  const preview = <ImportPreview fileName="cases.csv" summary={summary} standing={{ ...unknown, ...standing }} />;
  return renderToStaticMarkup(preview)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
}

const rows = (...cells: SomeCells[]) => importText(cells);

describe("the preview of an import", () => {
  test("says in a sentence what would happen", async () => {
    const page = await shown(rows({}, {}, { outcome: "", decided_at: "" }));
    expect(page).toContain("3 rows can be imported");
    expect(page).toContain("Rows 3 History 2 To be worked on 1 Already imported 0 Refused 0");
    expect(page).toContain("What is in cases.csv");
    expect(page).toContain("Read as utf-8.");
    expect(page).not.toContain("What to mend");
    expect(page).not.toContain("Worth a look");
  });

  test("names every refused row with its column, value and reason", async () => {
    const page = await shown(rows({}, { accounts: "1,251" }, { received_at: "" }));
    expect(page).toContain("2 rows cannot be imported");
    expect(page).toMatch(/3 accounts 1,251 Write a whole number/);
    expect(page).toMatch(/4 received_at empty Give the day/);
  });

  test("says when the whole file is refused", async () => {
    expect(await shown("")).toMatch(/This file cannot be read .* File Whole row empty The file is empty\./);
  });

  test("says that a second import adds nothing", async () => {
    expect(await shown(rows({}), { alreadyImported: 1 })).toContain("Every row has been imported before");
  });

  test("says which rows are left out because they are here already", async () => {
    const page = await shown(rows({}, {}), { alreadyImported: 1 });
    expect(page).toContain("1 row can be imported");
    expect(page).toContain("1 row was imported before and is left out.");
  });

  test("shows what is new before it becomes a kind of its own", async () => {
    const page = await shown(rows({ legal_process: "PRTT" }), {
      newLegalProcesses: ["PRTT"],
      newAuthorities: ["A (DE)"],
    });
    expect(page).toMatch(/New kinds of legal process 1 No .* PRTT New authorities 1 No .* A \(DE\)/);
  });

  test("gathers the rows of one warning", async () => {
    const page = await shown(rows(...Array.from({ length: 9 }, () => ({ country: "", country_label: "Korea" }))));
    expect(page).toContain("2, 3, 4, 5, 6, 7 and 3 more country_label Korea");
  });

  test("shows many problems a page at a time, with a way on and back", async () => {
    const many = rows(...Array.from({ length: 250 }, () => ({ accounts: "many" })));
    const summary = importSummary(await readImportFile(bytesOf(many), now));
    const pageOf = (page: number) =>
      renderToStaticMarkup(
        <ImportPreview fileName="cases.csv" summary={summary} standing={unknown} page={page} path="/desk/imports/1" />,
      );
    expect(pageOf(1)).toContain("1 to 100 of 250");
    expect(pageOf(2)).toContain("101 to 200 of 250");
    expect(pageOf(2)).toContain('href="/desk/imports/1?page=3#problems"');
    expect(pageOf(9)).toContain("201 to 250 of 250");
    expect(pageOf(9)).not.toContain("Next");
  });

  test("does not tell twice that a file was imported", async () => {
    const summary = importSummary(await readImportFile(bytesOf(rows({})), now));
    const standing = { ...unknown, alreadyImported: 1 };
    const page = renderToStaticMarkup(
      <ImportPreview fileName="c.csv" summary={summary} standing={standing} imported />,
    );
    expect(page).not.toContain("imported before");
  });

  test("writes what stands in a file as text", async () => {
    const summary = importSummary(await readImportFile(bytesOf(rows({ accounts: "<script>" })), now));
    const markup = renderToStaticMarkup(<ImportPreview fileName="<b>" summary={summary} standing={unknown} />);
    expect(markup).toContain("&lt;script&gt;");
    expect(markup).not.toMatch(/<script|<b>/);
  });
});
