import { describe, expect, test } from "vitest";
import { aFile, anActor, aTarget, noon } from "@/lib/law/request/testing/a-file";
import { allTargetOutcomes, type TargetOutcome } from "@/lib/law/request/target-outcome";
import { mayTake } from "@/lib/law/step/open-steps";

const reopen = (...outcomes: readonly TargetOutcome[]) => {
  const targets = outcomes.map((outcome) => aTarget({ outcome }));
  const file = aFile({ stage: "closed", targets });
  return mayTake("reopen", { actor: anActor("senior_counsel"), file, now: noon });
};

describe("a request that is reopened", () => {
  test("has something open again: where all that was asked has left, it is refused with the way there is", () => {
    expect(reopen("content", "non_content")).toEqual({ code: "nothing-to-reopen" });
    expect(reopen("content", "no_data")).toBeNull();
  });

  test("may have come to anything by which nothing left", () => {
    const left: readonly TargetOutcome[] = ["content", "non_content", "customer_directed"];
    for (const outcome of allTargetOutcomes.filter((one) => !left.includes(one))) expect(reopen(outcome)).toBeNull();
  });

  test("may be history that names no target", () => {
    expect(reopen()).toBeNull();
  });
});
