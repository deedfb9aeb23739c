import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allTargetOutcomes, requestOutcome } from "@/lib/law/request/target-outcome";

describe("the outcome of a request", () => {
  test.each([
    [["no_data", "content", "rejected"], "content"],
    [["non_content", "redirected"], "non_content"],
    [["redirected", "rejected"], "redirected"],
    [["redirected", "pending"], "pending"],
    [["content", "pending"], "content"],
    [["fraud"], "rejected"],
    [["account_not_found", "withdrawn"], "no_data"],
    [[], "pending"],
  ] as const)("of targets %j is %s", (targets, outcome) => {
    expect(requestOutcome(targets)).toBe(outcome);
  });

  test("does not depend on the order of its targets", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...allTargetOutcomes)), (targets) => {
        expect(requestOutcome(targets.toReversed())).toBe(requestOutcome(targets));
      }),
    );
  });
});
