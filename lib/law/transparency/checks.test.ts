import { describe, expect, test } from "vitest";
import { checkReport, mayPublish, reportChecks, type ReportCheckName } from "./checks";
import { totalsOf } from "./count";
import type { ReportCell } from "./report";

const aCell = (given: Partial<ReportCell> = {}): ReportCell => ({
  country: "US",
  country_label: "United States",
  category: "criminal",
  legal_process: "Subpoena",
  product: "",
  requests: 8,
  accounts: 9,
  outcomes: { content: 1, rejected: 7 },
  disclosed_requests: 1,
  disclosed_pct: 13,
  ...given,
});

const failing = (cells: readonly ReportCell[], totals = totalsOf(cells)) =>
  checkReport({ cells, totals }).filter(({ passed }) => !passed);

/** For each check, a report that only it should catch, and the words it should find for it. */
const broken: Record<ReportCheckName, readonly [cells: readonly ReportCell[], fault: string]> = {
  "outcomes-partition": [
    [aCell({ requests: 9, disclosed_pct: 11 })],
    "United States · Criminal · Subpoena: outcomes add up to 8, requests are 9",
  ],
  "cells-sum-to-totals": [[aCell()], "accounts: rows add up to 9, totals say 10"],
  "disclosed-within-received": [
    [aCell({ disclosed_pct: 12 })],
    "United States · Criminal · Subpoena: says 12 %, 1 of 8 is not that",
  ],
  "no-negative-count": [[aCell({ accounts: -1 })], "United States · Criminal · Subpoena: accounts is -1"],
  "no-row-twice": [
    [aCell(), aCell({ legal_process: "subpoena " })],
    "United States · Criminal · subpoena : stands twice",
  ],
  "no-national-security": [
    [aCell({ legal_process: "National Security Letter" })],
    "United States · Criminal · National Security Letter: may only be published as a range",
  ],
  "countries-known": [[aCell({ country: "ZZ" })], "United States · Criminal · Subpoena: no country ZZ"],
  "few-under-other": [[aCell({ country: "", country_label: "Unknown" })], "8 of 8 requests"],
};

describe("the checks before publication", () => {
  test("pass a sound report", () => {
    const checks = checkReport({ cells: [aCell()], totals: totalsOf([aCell()]) });
    expect(checks.map(({ name }) => name)).toEqual(Object.keys(reportChecks));
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(mayPublish(checks)).toBe(true);
  });

  test.each(Object.entries(broken))("%s catches its own fault and no other does", (name, [cells, fault]) => {
    const totals = totalsOf(cells);
    const failed = failing(cells, name === "cells-sum-to-totals" ? { ...totals, accounts: 10 } : totals);
    // A total over a broken row may be broken as well; then the same check says so.
    expect(failed.map((check) => check.name)).toEqual([name]);
    expect(failed[0]?.faults).toContain(fault);
    expect(mayPublish(failed)).toBe(name === "few-under-other");
  });

  test("scenario 30: catch more disclosed than received, and name the row", () => {
    const faults = failing([aCell({ requests: 8, outcomes: { content: 9 }, disclosed_requests: 9 })]).flatMap(
      ({ faults }) => faults,
    );
    expect(faults).toContain("United States · Criminal · Subpoena: 9 disclosed of 8 received");
  });

  test("catch a per cent where there may be none, and none where there must be one", () => {
    const preserved = aCell({
      category: "preservation",
      outcomes: { preserved: 8 },
      disclosed_requests: 0,
      disclosed_pct: 0,
    });
    expect(failing([preserved]).map(({ name }) => name)).toEqual(["disclosed-within-received"]);
    expect(failing([{ ...preserved, disclosed_pct: null }])).toEqual([]);
    expect(failing([aCell({ disclosed_pct: null })]).map(({ name }) => name)).toEqual(["disclosed-within-received"]);
    expect(failing([aCell({ disclosed_pct: 14 })]).map(({ name }) => name)).toEqual(["disclosed-within-received"]);
  });

  test("catch national security by its category as well as by its name", () => {
    for (const cell of [aCell({ category: "national_security" }), aCell({ legal_process: "FISA order" })]) {
      expect(failing([cell]).map(({ name }) => name)).toEqual(["no-national-security"]);
    }
  });

  test("allow a tenth without a name, and no more", () => {
    const vague = aCell({
      country: "",
      country_label: "Other",
      requests: 1,
      outcomes: { content: 1 },
      disclosed_pct: 100,
    });
    const rest = aCell({ requests: 9, outcomes: { content: 9 }, disclosed_requests: 9, disclosed_pct: 100 });
    expect(failing([vague, rest])).toEqual([]);
    const eight = aCell({ requests: 8, outcomes: { content: 8 }, disclosed_requests: 8, disclosed_pct: 100 });
    expect(failing([vague, eight]).map(({ name }) => name)).toEqual(["few-under-other"]);
  });
});
