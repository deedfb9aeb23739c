import { createHash } from "node:crypto";
import { assert, jsonValue, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json";
import type { CountedGroup } from "./count";
import { differencesBetween } from "./differences";
import { digestOf, released, reportDocument, reportJson } from "./document";
import { periodNamed } from "./period";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const warrants: CountedGroup = {
  country: "US",
  countryLabel: "United States",
  category: "criminal",
  legalProcess: "Search warrant",
  product: "",
  outcome: "content",
  requests: 3,
  accounts: 4,
};

function aReport(groups: readonly CountedGroup[], version = 1) {
  const period = periodNamed("2024-h1");
  if (!period) throw new Error("no such period");
  const publishedAt = new Date("2024-08-15T09:30:00Z");
  return reportDocument({ period, timeZone: "Europe/Berlin", version, publishedAt, groups }, sha256);
}

describe("the report document", () => {
  test("holds exactly the fields of its schema", () => {
    const { digest, ...report } = aReport([warrants]);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(report).toEqual({
      schema: "writdesk-report/1",
      period: {
        label: "2024-h1",
        from: "2023-12-31T23:00:00Z",
        to: "2024-06-30T22:00:00Z",
        time_zone: "Europe/Berlin",
      },
      version: 1,
      published_at: "2024-08-15T09:30:00Z",
      method_version: "4",
      totals: { requests: 3, accounts: 4, outcomes: { content: 3 } },
      cells: [
        {
          country: "US",
          country_label: "United States",
          category: "criminal",
          legal_process: "Search warrant",
          product: "",
          requests: 3,
          accounts: 4,
          outcomes: { content: 3 },
          disclosed_requests: 3,
          disclosed_pct: 100,
        },
      ],
      national_security: [],
      notes: [],
    });
  });

  test("carries a digest that anyone can work out again from its file", () => {
    const report = aReport([warrants]);
    const { digest, ...rest }: Record<string, never> = JSON.parse(reportJson(report));
    expect(digest).toBe(`sha256:${sha256(canonicalJson(rest))}`);
    expect(digestOf(report, sha256)).toBe(report.digest);
  });

  test("has another digest when a single number changes", () => {
    expect(aReport([{ ...warrants, accounts: 5 }]).digest).not.toBe(aReport([warrants]).digest);
  });

  test("keeps every figure when it is released", () => {
    const report = aReport([warrants]);
    const out = released({ ...report, published_at: null }, 2, new Date("2025-01-01T00:00:00Z"), sha256);
    expect(out).toEqual({ ...report, version: 2, published_at: "2025-01-01T00:00:00Z", digest: out.digest });
    expect(out.digest).toBe(digestOf(out, sha256));
  });
});

describe("canonical JSON", () => {
  test("sorts names, leaves out blanks and keeps letters as they are", () => {
    expect(canonicalJson({ b: [1, null, true], a: { é: "Türkiye\n", Z: 0.5 } })).toBe(
      '{"a":{"Z":0.5,"é":"Türkiye\\n"},"b":[1,null,true]}',
    );
  });

  test("says the same thing as the value, in one spelling", () => {
    assert(
      property(jsonValue({ noUnicodeString: false }), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
        expect(canonicalJson(JSON.parse(canonicalJson(plain)))).toBe(canonicalJson(plain));
      }),
    );
  });
});

describe("the differences between two versions", () => {
  test("are none between equals", () =>
    expect(differencesBetween(aReport([warrants]), aReport([warrants]))).toEqual([]));

  test("name every number that changed, rows that came or went among them", () => {
    const rejected: CountedGroup = {
      ...warrants,
      country: "DE",
      countryLabel: "Germany",
      outcome: "rejected",
      requests: 1,
      accounts: 1,
    };
    const before = aReport([warrants, rejected]);
    const after = aReport([{ ...warrants, requests: 2 }]);
    expect(
      differencesBetween(before, after).map(({ where, what, before, after }) => [where, what, before, after]),
    ).toEqual([
      ["Totals", "Requests", 4, 2],
      ["Totals", "Accounts", 5, 4],
      ["Totals", "Content disclosed", 3, 2],
      ["Totals", "Rejected", 1, 0],
      ["United States · Criminal · Search warrant", "Requests", 3, 2],
      ["United States · Criminal · Search warrant", "Content disclosed", 3, 2],
      ["Germany · Criminal · Search warrant", "Requests", 1, 0],
      ["Germany · Criminal · Search warrant", "Accounts", 1, 0],
      ["Germany · Criminal · Search warrant", "Rejected", 1, 0],
    ]);
  });
});
