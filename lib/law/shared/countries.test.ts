import { expect, test } from "vitest";
import { countryCodes, countryName, isCountryCode } from "./countries";

test("the table holds the 249 codes of the standard and Kosovo, once each, in order", () => {
  expect(countryCodes).toHaveLength(250);
  expect(new Set(countryCodes).size).toBe(250);
  expect([...countryCodes].sort()).toEqual(countryCodes);
  expect(countryCodes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
});

test("every code has a name of its own", () => {
  const names = countryCodes.map(countryName);
  expect(new Set(names).size).toBe(250);
  expect(names.every((name) => name !== null && name.length > 2 && name === name.trim())).toBe(true);
});

test("knows the first, the last, a name with brackets and one with an accent", () => {
  expect(["AD", "ZW", "CD", "CI"].map(countryName)).toEqual([
    "Andorra",
    "Zimbabwe",
    "Congo (Kinshasa)",
    "Côte d’Ivoire",
  ]);
});

test.each(["", "us", "UK", "AN", "ZZ", "USA"])("does not know %j", (code) => {
  expect(isCountryCode(code)).toBe(false);
  expect(countryName(code)).toBe(null);
});
