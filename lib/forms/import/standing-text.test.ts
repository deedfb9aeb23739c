import { expect, test } from "vitest";
import { allProblems, standingProblem } from "./standing-text";

test("a row imported before with other values says which, and which request it became", () => {
  const problem = standingProblem({
    row: 5,
    field: "intake_ref",
    value: "N-1",
    code: "changed-since",
    fields: ["accounts", "outcome"],
    reference: "WD-7KQ4M-2XPRC",
  });
  expect(problem.message).toMatch(/Different: accounts, outcome\. See WD-7KQ4M-2XPRC\.$/);
});

test("problems of reading and of standing are listed together, row by row", () => {
  const read = [{ row: 9, field: "accounts", value: "x", code: "accounts-not-plain", message: "" }];
  const standing = [{ row: 4, field: "category", value: "national_security", code: "not-ns-counsel" } as const];
  expect(allProblems(read, standing).map(({ row }) => row)).toEqual([4, 9]);
});
