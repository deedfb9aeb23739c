import { describe, expect, test } from "vitest";
import { allRoles } from "@/lib/law/permission/role";
import { stepWords } from "@/lib/law/request/step-words";
import { allStages, endStages, openStages, stages, type Stage } from "@/lib/law/request/stage";
import { trackNames, trackSteps } from "@/lib/law/request/track-steps";
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
    const reached = reachedFrom("received");
    // A stage that only one track leads to is there before that track is whole.
    const unled = allStages.filter(
      (stage) => stage !== "received" && !allSteps.some((one) => stepRow(one).to === stage),
    );
    expect(allStages.filter((stage) => !reached.has(stage))).toEqual(unled);
    expect(unled.filter((stage) => stage !== "merged")).toEqual([]);
  });

  test.each(openStages)("leaves no request stuck in %s: an end can be reached", (stage) => {
    expect(endStages.some((end) => reachedFrom(stage).has(end))).toBe(true);
  });

  test.each(openStages)("leads on from %s by somebody's hand, not only the system's", (stage) => {
    const ways = allSteps.filter((step) => stepRow(step).to !== null && stepRow(step).from.includes(stage));
    expect(ways.some((step) => stepRow(step).by.some((role) => role !== "system"))).toBe(true);
  });

  test.each(endStages)(
    "leaves %s only by reopening, by process that comes after it, or by undoing a merge",
    (stage) => {
      const ways = allSteps.filter((step) => stepRow(step).to !== null && stepRow(step).from.includes(stage));
      const again = stage === "merged" ? ["part-doubles"] : ["reopen", "supplement-process"];
      expect(ways.filter((step) => !again.includes(step))).toEqual([]);
    },
  );

  test.each(allSteps)("gives %s a role, a stage to start from, and words", (step) => {
    const { by, from } = stepRow(step);
    expect(by.length).toBeGreaterThan(0);
    expect(new Set(by).size).toBe(by.length);
    expect(from.length).toBeGreaterThan(0);
    expect(new Set(from).size).toBe(from.length);
    expect(by).not.toContain("admin");
    expect(by).not.toContain("auditor");
    expect(by).not.toContain("publisher");
    expect(stepWords[step].words).toMatch(/^[A-Z]/);
    expect(stepWords[step].done).toMatch(/^[a-z]/);
  });

  test("calls no two steps the same", () => {
    expect(new Set(allSteps.map((step) => stepWords[step].words)).size).toBe(allSteps.length);
    expect(new Set(allSteps.map((step) => stepWords[step].done)).size).toBe(allSteps.length);
  });

  test("names as the other side of a two-person step only a step that leads to where it is taken", () => {
    for (const step of allSteps) {
      const { notBy, from } = stepRow(step);
      if (notBy === undefined) continue;
      expect(isStep(notBy) && notBy !== step).toBe(true);
      if (!isStep(notBy)) continue;
      const first = stepRow(notBy);
      const after = first.to === null ? first.from : [first.to];
      expect([step, after.some((stage) => from.includes(stage))]).toEqual([step, true]);
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
    expect(before("approval")).toEqual(["propose-scope"]);
  });

  test("leaves a suspicion of fraud only by its settlement, by an end, or not at all", () => {
    const ways = allSteps.filter((step) => stepRow(step).to !== null && stepRow(step).from.includes("fraud_suspected"));
    const onward = ways.filter((step) => !endStages.some((end) => end === stepRow(step).to));
    expect(onward).toEqual(["clear-suspicion"]);
    expect(stepRow("clear-suspicion").notBy).toBe("suspect-fraud");
    expect(stepRow("confirm-fraud").notBy).toBe("suspect-fraud");
  });

  test("gives every step of a track its track, and words for what follows", () => {
    for (const row of Object.values(trackSteps)) {
      if (row.track !== null) expect(Object.keys(trackNames)).toContain(row.track);
      expect(row.effect).toMatch(/^[A-Z].*\.$/);
    }
  });

  test("gives every role something to do, or a reason to have none", () => {
    const idle = allRoles.filter((role) => !allSteps.some((step) => stepRow(step).by.some((one) => one === role)));
    // Publishers, auditors and administrators take no step of a request.
    expect(idle.filter((role) => role !== "system")).toEqual(["publisher", "auditor", "admin"]);
  });
});
