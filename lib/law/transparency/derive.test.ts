import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { groupsWithin } from "./count";
import { outcomeFlows, rankedBy, reachesIn, shareOf, trendOf } from "./derive";
import { reportDocument } from "./document";
import { countedCase } from "./figures/counted-case";
import { allFigures } from "./figures/figures";
import { casesOf } from "./figures/generate-cases";
import { rangeIn } from "./period";
import type { ReportDocument } from "./report";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function reportOf(name: string, version = 1): ReportDocument {
  const figures = allFigures.find((figures) => figures.name === name);
  if (!figures) throw new Error(`no figures ${name}`);
  const groups = groupsWithin(rangeIn("UTC", figures.period), casesOf(figures).map(countedCase));
  return reportDocument({ period: figures.period, timeZone: "UTC", version, publishedAt: null, groups }, sha256);
}

const google = reportOf("google-enterprise-2019-h2");

describe("what the page shows of a report", () => {
  test("its share leaves preservation out of both numbers", () => {
    expect(shareOf(google.cells)).toEqual({ disclosed: 152, of: 282, pct: 54 });
    expect(shareOf(google.cells.filter(({ category }) => category === "preservation")).pct).toBe(null);
  });

  test.each(["country", "process", "category", "product"] as const)(
    "ranked by %s, nothing is lost or reordered",
    (by) => {
      const groups = rankedBy(by, google.cells);
      const requests = groups.map(({ totals }) => totals.requests);
      expect(requests.reduce((sum, count) => sum + count, 0)).toBe(google.totals.requests);
      expect(requests).toEqual([...requests].sort((a, b) => b - a));
      for (const { byReach, totals } of groups) {
        expect(Object.values(byReach).reduce((sum, count) => sum + count, 0)).toBe(totals.requests);
      }
    },
  );

  test("the United States and India lead, subpoenas before the rest", () => {
    expect(rankedBy("country", google.cells)[0]?.label).toBe("United States");
    expect(reachesIn(rankedBy("country", google.cells))).toEqual(["records", "nothing", "unsettled"]);
  });

  test("a row whose process nobody recorded says so by its category", () => {
    const labels = rankedBy("process", reportOf("lerr-emergency-2018-h1").cells).map(({ label }) => label);
    expect(labels).toEqual(["Emergency, process not recorded"]);
  });

  test("its outcomes flow from most to least disclosed and add up to what came in", () => {
    const flows = outcomeFlows(google);
    expect(flows.map(({ outcome }) => outcome)).toEqual(["disclosed", "not_disclosed", "preserved"]);
    expect(flows.reduce((sum, { requests }) => sum + requests, 0)).toBe(419);
  });
});

describe("the trend over releases", () => {
  const [y2016, y2017] = [reportOf("digitalocean-2016"), reportOf("digitalocean-2017")];

  test("sets years beside years, oldest first, and leaves half-years and the future out", () => {
    expect(trendOf(y2017, [google, y2016]).map(({ label, requests }) => [label, requests])).toEqual([
      ["2016", 240],
      ["2017", 378],
    ]);
    expect(trendOf(y2016, [y2017]).map(({ label }) => label)).toEqual(["2016"]);
  });

  test("takes the latest version of an earlier period, whatever order they come in", () => {
    const corrected = { ...y2016, version: 2, totals: { ...y2016.totals, requests: 241 } };
    for (const previous of [
      [y2016, corrected],
      [corrected, y2016],
    ]) {
      expect(trendOf(y2017, previous).map(({ requests }) => requests)).toEqual([241, 378]);
    }
  });
});
