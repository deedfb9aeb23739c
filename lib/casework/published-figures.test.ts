import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewReport } from "@/lib/casework/preview-report";
import { prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { readPublishedVersions } from "@/lib/casework/read-published";
import { allStated } from "@/lib/casework/testing/statements";
import { aDesk, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { aHistory, asRole } from "@/lib/casework/testing/a-history";
import { reportCsv } from "@/lib/forms/report-csv";
import { reportDocumentSchema } from "@/lib/forms/report-document";
import { checkReport } from "@/lib/law/transparency/checks";
import { totalsOf } from "@/lib/law/transparency/count";
import { digestOf, reportJson } from "@/lib/law/transparency/document";
import { allFigures, type FigureCell, type Figures } from "@/lib/law/transparency/figures/figures";
import { casesOf, decoysOf } from "@/lib/law/transparency/figures/generate-cases";
import type { ReportCell, ReportDocument } from "@/lib/law/transparency/report";
import { sha256 } from "@/lib/store/record";

const gotCell = (cell: ReportCell) => ({
  key: [cell.country, cell.country_label, cell.category, cell.legal_process, cell.product].join(" | "),
  requests: cell.requests,
  accounts: cell.accounts,
  outcomes: cell.outcomes,
});
const wantedCell = (cell: FigureCell) => ({
  key: [cell.country, cell.countryLabel, cell.category, cell.legalProcess, cell.product].join(" | "),
  requests: cell.requests,
  accounts: cell.accounts,
  outcomes: cell.outcomes,
});
const sorted = <Keyed extends { key: string }>(cells: readonly Keyed[]) =>
  cells.toSorted((a, b) => (a.key < b.key ? -1 : 1));

/** The newest version as the public reads it, and how its stored bytes print. */
async function published(label: string): Promise<{ document: ReportDocument; json: string }> {
  const [row] = await readPublishedVersions(label);
  const document = reportDocumentSchema.parse(row?.document);
  return { document, json: reportJson(document) };
}

async function publish(desk: TestDesk, { period }: Figures) {
  const prepared = await prepareRelease(
    desk.person("publisher"),
    { period, timeZone: "UTC", correction: null, statements: allStated },
    noon,
  );
  if (!prepared.ok) throw new Error(`Not prepared: ${JSON.stringify(prepared.refusal)}`);
  const released = await releaseReport(desk.person("publisher", 2), prepared.value, noon);
  if (!released.ok) throw new Error(`Not released: ${JSON.stringify(released.refusal)}`);
}

describe.each(allFigures.map((figures) => [figures.name, figures] as const))("the figures of %s", (_, figures) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await aDesk();
    await aHistory(desk, casesOf(figures));
  });
  afterAll(() => desk.database.drop());

  const preview = async () => {
    const counted = await previewReport(desk.person("publisher"), figures.period);
    if (!counted.ok) throw new Error(counted.refusal.code);
    return counted.value.document;
  };

  test("are previewed, and decoys change no byte of the preview", async () => {
    const before = await preview();
    expect(sorted(before.cells.map(gotCell))).toEqual(sorted(figures.cells.map(wantedCell)));
    const decoys = decoysOf(figures);
    expect(decoys.length).toBeGreaterThan(0);
    await aHistory(desk, decoys);
    expect(reportJson(await preview())).toBe(reportJson(before));
  });

  test("are released cell by cell, as document, file and table", async () => {
    await publish(desk, figures);
    const { document } = await published(figures.period.label);
    expect(sorted(document.cells.map(gotCell))).toEqual(sorted(figures.cells.map(wantedCell)));
    expect(document.totals).toEqual(totalsOf(document.cells));
    expect(checkReport(document).filter(({ hard, passed }) => hard && !passed)).toEqual([]);
    expect(digestOf(document, sha256)).toBe(document.digest);
    expect(document.published_at).toBe("2026-11-23T12:00:00Z");
    const printed = figures.cells.filter(({ publishedPct }) => publishedPct !== null);
    const got = new Map(document.cells.map((cell) => [gotCell(cell).key, cell.disclosed_pct]));
    expect(printed.map((cell) => got.get(wantedCell(cell).key))).toEqual(printed.map((cell) => cell.publishedPct));
    expect(reportCsv(document).trimEnd().split("\r\n")).toHaveLength(figures.cells.length + 1);
  });

  test("stay as released, to the byte, whatever becomes of the requests", async () => {
    const before = await published(figures.period.label);
    await asRole(desk.database.ownerUrl, `UPDATE "LawfulRequest" SET outcome = 'withdrawn', accounts = accounts + 1`);
    expect((await preview()).totals).not.toEqual(before.document.totals);
    expect((await published(figures.period.label)).json).toBe(before.json);
  });
});
