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
    [["customer_directed", "preserved"], "non_content"],
    [["customer_directed", "pending"], "non_content"],
    [["preserved", "no_data"], "preserved"],
    [["lapsed", "rejected"], "withdrawn"],
    [["lapsed"], "withdrawn"],
    [["account_not_found", "withdrawn"], "no_data"],
    [[], "pending"],
  ] as const)("of targets %j is %s", (targets, outcome) => {
    expect(requestOutcome(targets)).toBe(outcome);
  });

  test("counts what a customer asked us to disclose by what it was", () => {
    expect(requestOutcome(["customer_directed"], "content")).toBe("content");
    expect(requestOutcome(["non_content", "customer_directed"], "content")).toBe("content");
    expect(requestOutcome(["non_content", "redirected"], "content")).toBe("non_content");
  });

  test("goes by the first rank that any account came to", () => {
    const ranks = ["content", "non_content", "customer_directed", "preserved", "no_data", "redirected"] as const;
    const rest = ["withdrawn", "rejected"] as const;
    const known = allTargetOutcomes.filter((one) => [...ranks, ...rest].some((rank) => rank === one));
    expect(known).toEqual([...ranks, ...rest]);
  });

  test("does not depend on the order of its targets", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...allTargetOutcomes)), (targets) => {
        expect(requestOutcome(targets.toReversed())).toBe(requestOutcome(targets));
      }),
    );
  });
});
