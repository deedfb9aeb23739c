import { describe, expect, test } from "vitest";
import { decodedLabel } from "./punycode";

/** Encoded as browsers do. */
const labels = [
  ["xn--fb-ioc", "fbі"],
  ["xn--mnchen-3ya", "münchen"],
  ["xn--p1ai", "рф"],
  ["xn--fiqs8s", "中国"],
  ["xn--n3h", "☃"],
  ["justice", "justice"],
] as const;

describe("a domain label", () => {
  test.each(labels)("%s reads %s", (encoded, shown) => {
    expect(decodedLabel(encoded)).toBe(shown);
  });

  test.each(["xn--!!", "xn--99999999999", "xn--a-é", "xn--abc-"])("%s is answered, never thrown at", (label) => {
    expect(() => decodedLabel(label)).not.toThrow();
  });

  test("that is not well formed has no reading", () => {
    expect(decodedLabel("xn--!!")).toBeNull();
    expect(decodedLabel("xn--99999999999")).toBeNull();
  });
});
