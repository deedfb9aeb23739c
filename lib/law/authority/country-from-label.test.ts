import { describe, expect, test } from "vitest";
import { countryFromLabel } from "./country-from-label";
import { publishedLabels } from "./testing/published-labels";

describe("a country's name as publishers print it", () => {
  test("covers the whole of what was published", () => {
    expect(publishedLabels).toHaveLength(298);
  });

  test.each(publishedLabels)("$label stands for $code", ({ label, code }) => {
    expect(countryFromLabel(label).code).toBe(code);
  });

  test.each([
    ["Türkiye/Turkey", "TR"],
    ["TURKEY **", "TR"],
    ["  south   KOREA ", "KR"],
    ["Kingdom of Denmark", "DK"],
    ["Korea (Republic of)", "KR"],
    ["Korea, Democratic People's Republic of", "KP"],
    ["The Netherlands", "NL"],
    ["Cote d'Ivoire", "CI"],
    ["People’s Republic of China", "CN"],
    ["Republic of China", "TW"],
    ["Saint Lucia", "LC"],
    ["Hong Kong\u00a0SAR", "HK"],
  ])("%s stands for %s", (label, code) => {
    expect(countryFromLabel(label).code).toBe(code);
  });

  test.each([
    ["Korea", { code: null, because: "ambiguous", candidates: ["KP", "KR"] }],
    ["Congo", { code: null, because: "ambiguous", candidates: ["CD", "CG"] }],
    ["China (Taiwan)", { code: null, because: "ambiguous", candidates: ["CN", "TW"] }],
    ["Netherlands Antilles", { code: null, because: "withdrawn", candidates: [] }],
    ["International (region)", { code: null, because: "no-country", candidates: [] }],
    ["Example Land", { code: null, because: "not-recognised", candidates: [] }],
    ["", { code: null, because: "not-recognised", candidates: [] }],
  ])("%s stands for none, and says why", (label, none) => {
    expect(countryFromLabel(label)).toEqual(none);
  });
});
