import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { prepareRelease, releaseReport } from "@/lib/casework/publish-report";
import { readPublishedVersions } from "@/lib/casework/read-published";
import { readRelease } from "@/lib/casework/read-release";
import { allStated } from "@/lib/casework/testing/statements";
import { aDesk, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { aHistory, asRole } from "@/lib/casework/testing/a-history";
import { reportDocumentSchema } from "@/lib/forms/report-document";
import { reportCsv } from "@/lib/forms/report-csv";
import { allNeverStatements } from "@/lib/law/transparency/never-statements";
import { cellInWords } from "@/lib/law/transparency/checks";
import { allFigures } from "@/lib/law/transparency/figures/figures";
import { casesOf } from "@/lib/law/transparency/figures/generate-cases";
import type { ReportDocument } from "@/lib/law/transparency/report";

const figures = allFigures.find(({ name }) => name === "github-2024-h1");
if (!figures) throw new Error("No such figures");
const { period } = figures;

let desk: TestDesk;
let id: string;
let document: ReportDocument;
beforeAll(async () => {
  desk = await aDesk();
  await aHistory(desk, casesOf(figures));
});
afterAll(() => desk.database.drop());

beforeEach(async () => {
  const prepared = await prepareRelease(
    desk.person("publisher"),
    { period, timeZone: "UTC", correction: null, statements: allStated },
    noon,
  );
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusal));
  ({ id } = prepared.value);
  const read = await readRelease(desk.person("publisher"), id);
  if (!read.ok) throw new Error(read.refusal.code);
  document = reportDocumentSchema.parse(read.value.document);
});

/** Writes other figures into what was prepared, past every rule, and has the second publisher submit it. */
async function submitted(change: (is: ReportDocument) => Partial<ReportDocument>) {
  await asRole(
    desk.database.ownerUrl,
    `SET session_replication_role = replica; UPDATE "Release" SET document = document || '${JSON.stringify(change(document))}' WHERE id = '${id}'`,
  );
  return releaseReport(desk.person("publisher", 2), { id, statements: allNeverStatements }, noon);
}

/** The first row with data disclosed, changed. */
function withRow(is: ReportDocument, change: (cell: ReportDocument["cells"][number]) => object) {
  const place = is.cells.findIndex((cell) => cell.disclosed_requests > 0);
  return { cells: is.cells.map((cell, at) => (at === place ? { ...cell, ...change(cell) } : cell)) };
}
const row = () => document.cells.find((cell) => cell.disclosed_requests > 0) ?? document.cells[0];

describe("what a publisher submits", () => {
  afterEach(async () => {
    expect(await readPublishedVersions(period.label)).toEqual([]);
  });

  test("scenario 30: with more disclosed than received is refused, and the row is named", async () => {
    const cell = row();
    const more = (cell?.requests ?? 0) + 1;
    expect(await submitted((is) => withRow(is, () => ({ disclosed_requests: more })))).toEqual({
      ok: false,
      refusal: {
        code: "report-blocked",
        checks: ["disclosed-within-received"],
        faults: [`${cell ? cellInWords(cell) : ""}: ${more} disclosed of ${cell?.requests} received`],
      },
    });
  });

  test("scenario 30: whose totals are not the sums of its file is refused, and each sum is named", async () => {
    const { requests, accounts } = document.totals;
    const refusal = await submitted((is) => ({ totals: { ...is.totals, accounts: accounts + 3 } }));
    const faults = [`accounts: rows add up to ${accounts}, totals say ${accounts + 3}`];
    expect(refusal).toEqual({
      ok: false,
      refusal: { code: "report-blocked", checks: ["cells-sum-to-totals"], faults },
    });
    const cell = row();
    const other = await submitted((is) => ({
      totals: document.totals,
      ...withRow(is, ({ requests: was }) => ({ requests: was + 1 })),
    }));
    expect(other).toMatchObject({
      refusal: {
        checks: expect.arrayContaining(["outcomes-partition", "cells-sum-to-totals"]),
        faults: expect.arrayContaining([
          `requests: rows add up to ${requests + 1}, totals say ${requests}`,
          expect.stringContaining(`${cell ? cellInWords(cell) : ""}: outcomes add up to`),
        ]),
      },
    });
  });
});

test("scenario 30: what is published adds up in its file just as in its totals", async () => {
  expect(await submitted(() => ({}))).toMatchObject({ ok: true });
  const [published] = await readPublishedVersions(period.label);
  const report = reportDocumentSchema.parse(published?.document);
  const { totals } = report;
  const [head = [], ...rows] = reportCsv(report)
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=,)(?=,|$)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ""),
    );
  const sum = (column: string) => rows.reduce((all, cells) => all + Number(cells[head.indexOf(column)]), 0);
  expect({ requests: sum("requests"), accounts: sum("accounts") }).toEqual({
    requests: totals.requests,
    accounts: totals.accounts,
  });
  for (const [outcome, count] of Object.entries(totals.outcomes))
    expect([outcome, sum(outcome)]).toEqual([outcome, count]);
});
