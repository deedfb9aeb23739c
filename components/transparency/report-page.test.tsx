import { createHash } from "node:crypto";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { groupsWithin, type CountedGroup } from "@/lib/law/transparency/count";
import { reportDocument } from "@/lib/law/transparency/document";
import { countedCase } from "@/lib/law/transparency/figures/counted-case";
import { allFigures } from "@/lib/law/transparency/figures/figures";
import { casesOf } from "@/lib/law/transparency/figures/generate-cases";
import { periodNamed, rangeIn, type ReportPeriod } from "@/lib/law/transparency/period";
import type { ReportDocument } from "@/lib/law/transparency/report";
import type { ReleasedVersion } from "./corrections";
import { ReportPage } from "./report-page";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function aReport(period: ReportPeriod | null, groups: Iterable<CountedGroup>, version = 1): ReportDocument {
  if (!period) throw new Error("no such period");
  const publishedAt = new Date("2026-11-23T12:00:00Z");
  return reportDocument({ period, timeZone: "UTC", version, publishedAt, groups }, sha256);
}

const published = allFigures.map((figures) => {
  const groups = groupsWithin(rangeIn("UTC", figures.period), casesOf(figures).map(countedCase));
  return [figures.name, aReport(figures.period, groups)] as const;
});

const first: ReleasedVersion = {
  version: 1,
  publishedOn: "23 November 2026",
  href: "v/1",
  reason: null,
  differences: [],
};

function html(document: ReportDocument, versions = [first]): string {
  const files = { json: "report.json", csv: "report.csv" };
  return renderToStaticMarkup(
    <ReportPage
      document={document}
      publisher="Example Cloud"
      earlier={published.map(([, report]) => report)}
      stated={[]}
      versions={versions}
      files={files}
      methodHref="/transparency/method"
    />,
  );
}

const words = (markup: string) => markup.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
const lastTable = (markup: string) => markup.slice(markup.lastIndexOf("<table"));

describe.each(published)("the page of %s", (_, report) => {
  const page = html(report);

  test("shows every cell's numbers in its last table, row by row", () => {
    const body = /<tbody>(.*)<\/tbody>/s.exec(lastTable(page))?.[1] ?? "";
    const rows = body.split("</tr>").filter((row) => row.includes("<td"));
    expect(rows).toHaveLength(report.cells.length);
    for (const [place, cell] of report.cells.entries()) {
      const numbers = [...(rows[place] ?? "").matchAll(/data-numeric="true">([\d,]+)<\/td>/g)].map(([, text]) =>
        Number(text?.replaceAll(",", "")),
      );
      expect(numbers.slice(0, 2)).toEqual([cell.requests, cell.accounts]);
      expect(numbers.slice(2).filter((count) => count > 0)).toEqual(Object.values(cell.outcomes));
    }
  });

  test("needs no script, sets no style attribute and loads nothing from elsewhere", () => {
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=|https?:\/\//);
  });

  test("names every address inside it that it links to", () => {
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
  });
});

describe("the opening sentence", () => {
  const opening = (report: ReportDocument) =>
    words(/<p class="[^"]*opening[^"]*">.*?<\/p>/s.exec(html(report))?.[0] ?? "");
  const named = (name: string) => published.find(([set]) => set === name)?.[1] ?? published[0]?.[1];

  test.each([
    [
      "google-enterprise-2019-h2",
      "Between 1 July and 31 December 2019 we received 419 government requests about 584 accounts. We disclosed nothing in 130; we disclosed data in 152. Of the others, 137 ended with data only preserved.",
    ],
    [
      "digitalocean-2017",
      "In 2017 we received 378 government requests about 378 accounts. We rejected 47 and found nothing for 2; we disclosed content in 7 and only other data, such as names and log entries, in 248. Of the others, 74 were still open when we counted.",
    ],
    [
      "github-2024-h1",
      "Between 1 January and 30 June 2024 we received 313 legal requests about 313 accounts. We disclosed nothing in 36; we disclosed data in 277.",
    ],
  ])("of %s can be quoted", (name, sentence) => {
    const report = named(name);
    expect(report && opening(report)).toBe(sentence);
  });

  test("says so when nothing came in", () => {
    expect(opening(aReport(periodNamed("2024"), []))).toBe("In 2024 we received no government requests.");
  });

  test("keeps one request in the singular", () => {
    const one: CountedGroup = {
      country: "DE",
      countryLabel: "Germany",
      category: "criminal",
      legalProcess: "Order",
      product: "",
      outcome: "withdrawn",
      requests: 1,
      accounts: 1,
    };
    expect(opening(aReport(periodNamed("2024-q1"), [one]))).toBe(
      "Between 1 January and 31 March 2024 we received 1 government request about 1 account. Of these, 1 was withdrawn.",
    );
  });
});

test("an older version points to the newest, which says what changed and why", () => {
  const report = aReport(periodNamed("2024"), []);
  const second = {
    ...first,
    version: 2,
    href: "/transparency/2024",
    reason: "One request was entered twice.",
    differences: [{ where: "Totals", what: "Requests", before: 2, after: 1 }],
  };
  const page = words(html(report, [first, second]));
  expect(page).toContain("A newer version of this report exists");
  expect(page).toContain("Version 2, 23 November 2026: One request was entered twice.");
  expect(words(html({ ...report, version: 2 }, [first, second]))).not.toContain("A newer version");
});
