import { describe, expect, test } from "vitest";
import { stepWords } from "@/lib/law/request/step-words";
import { allStages, endStages, openStages, stages, type Stage } from "@/lib/law/request/stage";
import { allSteps, isStep, stepRow } from "@/lib/law/request/workflow";

/** Every stage that a request can come to from another. */
function reachedFrom(start: Stage): ReadonlySet<Stage> {
  const seen = new Set<Stage>([start]);
  for (const stage of seen) {
    for (const step of allSteps) {
      const { from, to } = stepRow(step);
      if (to !== null && from.includes(stage)) seen.add(to);
    }
  }
  return seen;
}

describe("the workflow", () => {
  test("reaches every stage from receipt", () => {
    expect([...reachedFrom("received")].toSorted()).toEqual([...allStages].toSorted());
  });

  test.each(openStages)("leaves no request stuck in %s: an end can be reached", (stage) => {
    expect(endStages.some((end) => reachedFrom(stage).has(end))).toBe(true);
  });

  test.each(endStages)("leaves %s only by reopening", (stage) => {
    const ways = allSteps.filter((step) => stepRow(step).to !== null && stepRow(step).from.includes(stage));
    expect(ways).toEqual(["reopen"]);
  });

  test.each(allSteps)("gives %s a role, a stage to start from, and words", (step) => {
    const { by, from } = stepRow(step);
    expect(by.length).toBeGreaterThan(0);
    expect(from.length).toBeGreaterThan(0);
    expect(by).not.toContain("admin");
    expect(stepWords[step].words).toMatch(/^[A-Z]/);
    expect(stepWords[step].done).toMatch(/^[a-z]/);
  });

  test("names as the other side of a two-person step only a step that leads to it", () => {
    for (const step of allSteps) {
      const { notBy, from } = stepRow(step);
      if (notBy === undefined) continue;
      expect(isStep(notBy) && from.includes(stepRow(notBy).to ?? "received")).toBe(true);
    }
  });

  test("says of every open stage what comes next, and of no end", () => {
    for (const stage of allStages) expect(stages[stage].next !== null).toBe(openStages.includes(stage));
  });

  test("lets nothing be delivered that was not approved and checked", () => {
    const before = (stage: Stage) => allSteps.filter((step) => stepRow(step).to === stage);
    expect(before("delivered")).toEqual(["deliver"]);
    expect(before("ready")).toEqual(["pass-check"]);
    expect(before("checking")).toEqual(["produce"]);
    expect(before("producing").toSorted()).toEqual(["approve", "fail-check"]);
  });
});
