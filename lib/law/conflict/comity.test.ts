import { expect, test } from "vitest";
import { comityToCheck, regionsAsked } from "@/lib/law/conflict/comity";
import { aFile, anItem, aTarget } from "@/lib/law/request/testing/a-file";

const items = [anItem({ category: "content" })];

test.each([
  ["a customer of another country", "US_WARRANT", aTarget({ customerCountry: "GB", items }), true],
  ["a customer of the United States", "US_WARRANT", aTarget({ customerCountry: "US", items }), false],
  ["a customer whose country nobody knows", "US_WARRANT", aTarget({ items }), false],
  ["data that is no content", "US_WARRANT", aTarget({ customerCountry: "GB" }), false],
  [
    "data that lies abroad, of a customer at home",
    "US_WARRANT",
    aTarget({ customerCountry: "US", region: "eu", items }),
    false,
  ],
  ["an order of another law", "UK_COPO", aTarget({ customerCountry: "IE", items }), false],
  [
    "an account that is answered",
    "US_WARRANT",
    aTarget({ customerCountry: "GB", items, outcome: "redirected" }),
    false,
  ],
] as const)("comity, %s", (_claim, instrumentCode, target, check) => {
  expect(comityToCheck(aFile({ instrumentCode, targets: [target] }))).toBe(check);
});

test("where the data lies is told once for each region", () => {
  const targets = [
    aTarget({ region: "eu" }),
    aTarget({ region: null }),
    aTarget({ region: "eu" }),
    aTarget({ region: "us" }),
  ];
  expect(regionsAsked(aFile({ targets }))).toEqual(["eu", "us"]);
});
