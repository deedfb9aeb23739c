import { expect, test } from "vitest";
import { fact } from "./view-facts";

test.each([null, undefined, false, ""])("a line of facts that says %j is left out", (nothing) => {
  expect(fact("Tells of", nothing)).toEqual([]);
});

test("a line of facts that says zero stands", () => {
  expect(fact("Accounts", 0)).toEqual([{ term: "Accounts", value: 0 }]);
});
