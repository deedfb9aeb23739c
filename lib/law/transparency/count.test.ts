import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  nat,
  property,
  record,
  shuffledSubarray,
  tuple,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { requestCategories } from "@/lib/law/shared/category";
import { reportedOutcomes } from "@/lib/law/shared/reported-outcome";
import { cellsOf, groupsWithin, roundedPercent, totalsOf, type CountedGroup, type CountedRequest } from "./count";
import { disclosedAmong, sumOfOutcomes } from "./outcome";
import { periodNamed, rangeIn } from "./period";

const aRequest = (given: Partial<CountedRequest> = {}): CountedRequest => ({
  country: "US",
  countryLabel: "United States",
  category: "criminal",
  legalProcess: "Search warrant",
  product: "",
  accounts: 1,
  outcome: "content",
  receivedAt: new Date("2024-03-01T12:00:00Z"),
  duplicate: false,
  ...given,
});

const aGroup = (given: Partial<CountedGroup> = {}): CountedGroup => {
  const { receivedAt: _at, duplicate: _duplicate, ...request } = aRequest();
  return { ...request, requests: 1, ...given };
};

const half = (zone: string) => {
  const period = periodNamed("2024-h1");
  if (!period) throw new Error("no such period");
  return rangeIn(zone, period);
};

const someGroups = array(
  record({
    country: constantFrom("US", "us ", "DE", ""),
    countryLabel: constantFrom("United States", "USA", "Germany", "United Nations", "united  nations"),
    category: constantFrom(...requestCategories),
    legalProcess: constantFrom("Subpoena", "subpoena", "Search  warrant", ""),
    product: constantFrom("", "Mail", "Disks"),
    outcome: constantFrom(...reportedOutcomes),
    requests: nat(2000),
    accounts: nat(5000),
  }),
  { maxLength: 60 },
);

describe("cells and totals", () => {
  test("partition: outcomes add up to requests in every cell and in the totals, and cells to totals", () => {
    assert(
      property(someGroups, (groups) => {
        const cells = cellsOf(groups);
        const totals = totalsOf(cells);
        const counted = groups.filter(({ category }) => category !== "national_security");
        expect(totals.requests).toBe(counted.reduce((sum, { requests }) => sum + requests, 0));
        for (const counts of [...cells, totals]) expect(sumOfOutcomes(counts.outcomes)).toBe(counts.requests);
        for (const cell of cells) {
          expect(cell.disclosed_requests).toBe(disclosedAmong(cell.outcomes));
          expect(cell.disclosed_requests).toBeLessThanOrEqual(cell.requests);
        }
      }),
    );
  });

  test("come out the same in whatever order the groups come in", () => {
    const shuffled = someGroups.chain((groups) =>
      tuple(constant(groups), shuffledSubarray(groups, { minLength: groups.length })),
    );
    assert(
      property(shuffled, ([groups, other]) => {
        expect(cellsOf(other)).toEqual(cellsOf(groups));
      }),
    );
  });

  test("never hold national security, nor show that there was any", () => {
    const secret = aGroup({ category: "national_security", countryLabel: "USA", requests: 7 });
    expect(cellsOf([secret])).toEqual([]);
    expect(cellsOf([aGroup(), secret])).toEqual(cellsOf([aGroup()]));
  });

  test("take spellings that differ in case and blanks for one row, and print the most used", () => {
    const cells = cellsOf([
      aGroup({ legalProcess: "Search  Warrant" }),
      aGroup({ legalProcess: "search warrant", requests: 2 }),
    ]);
    expect(cells.map(({ legal_process, requests }) => [legal_process, requests])).toEqual([["search warrant", 3]]);
  });

  test("keep origins without a code apart by label, and apart from a code of the same letters", () => {
    const cells = cellsOf([
      aGroup({ country: "", countryLabel: "US" }),
      aGroup(),
      aGroup({ country: "", countryLabel: "United Nations" }),
    ]);
    expect(cells.map(({ country, country_label }) => country || country_label)).toEqual(["US", "US", "United Nations"]);
  });
});

describe("the label of a country", () => {
  const labels = (...given: string[]) =>
    cellsOf(given.map((countryLabel) => aGroup({ country: "KR", countryLabel })))[0]?.country_label;
  test("is the rows' own when they agree", () => expect(labels("Korea", "Korea")).toBe("Korea"));
  test("is the fixed name when they differ", () => expect(labels("Korea", "Korea", "S. Korea")).toBe("South Korea"));
  test("is the fixed name when they give none", () => expect(labels("")).toBe("South Korea"));
  test("ignores rows that give none", () => expect(labels("", "Korea")).toBe("Korea"));
});

describe("the per cent disclosed", () => {
  test.each([
    [1, 200, 1],
    [1, 201, 0],
    [1, 2, 50],
    [1, 8, 13],
    [3, 13, 23],
    [0, 5, 0],
    [5, 5, 100],
    [199, 200, 100],
  ])("of %i in %i is %i", (part, whole, pct) => expect(roundedPercent(part, whole)).toBe(pct));

  test("rounds a half up whatever the size", () => {
    assert(
      property(nat(99), integer({ min: 1, max: 10_000 }), (pct, scale) => {
        expect(roundedPercent((2 * pct + 1) * scale, 200 * scale)).toBe(pct + 1);
        expect(roundedPercent((2 * pct + 1) * scale - 1, 200 * scale)).toBe(pct);
      }),
    );
  });

  test("is none for preservation and for nothing received", () => {
    expect(cellsOf([aGroup({ category: "preservation", outcome: "preserved" })])[0]?.disclosed_pct).toBe(null);
    expect(roundedPercent(0, 0)).toBe(null);
    expect(cellsOf([aGroup({ requests: 0 })])).toEqual([]);
  });
});

describe("what counts in a period", () => {
  test.each(["UTC", "America/New_York", "Asia/Kolkata", "Europe/Berlin"])("ends to the millisecond in %s", (zone) => {
    const range = half(zone);
    const at = (instant: Date, by: number) => aRequest({ receivedAt: new Date(instant.getTime() + by) });
    const edges = [at(range.from, -1), at(range.from, 0), at(range.to, -1), at(range.to, 0)];
    expect(edges.map((request) => [...groupsWithin(range, [request])].length)).toEqual([0, 1, 1, 0]);
  });

  test("leaves duplicates out and counts each request once, its accounts apart", () => {
    const groups = groupsWithin(half("UTC"), [aRequest({ accounts: 3 }), aRequest({ duplicate: true, accounts: 9 })]);
    expect(totalsOf(cellsOf(groups))).toEqual({ requests: 1, accounts: 3, outcomes: { content: 1 } });
  });
});
