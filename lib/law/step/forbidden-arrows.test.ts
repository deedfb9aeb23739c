import { describe, expect, test } from "vitest";
import { allRoles } from "@/lib/law/permission/role";
import type { KeptEntry } from "@/lib/law/record/entry";
import { replay } from "@/lib/law/record/replay";
import { allStages, type Stage } from "@/lib/law/request/stage";
import { aFile, anActor, noon } from "@/lib/law/request/testing/a-file";
import { allSteps, type Step, stepEnds, stepRow } from "@/lib/law/request/workflow";
import { mayTake } from "@/lib/law/step/open-steps";

describe("every arrow that is not in the table", () => {
  test.each(allSteps)("of %s is refused: each stage, each role alone", (step) => {
    const { by, from } = stepRow(step);
    for (const stage of allStages) {
      for (const role of allRoles) {
        // Counsel of the compartment acts in it; by that role nobody does anything to another request.
        const walled = role === "ns_counsel";
        if (walled)
          expect(mayTake(step, { actor: anActor(role), file: aFile({ stage }), now: noon })?.code).toBe("wrong-role");
        const file = aFile({ stage, instrumentCode: walled ? "US_NSL" : "US_WARRANT" });
        const code = mayTake(step, { actor: anActor(role), file, now: noon })?.code ?? "granted";
        if (!by.includes(role)) expect([stage, role, code]).toEqual([stage, role, "wrong-role"]);
        else if (!from.includes(stage)) expect([stage, role, code]).toEqual([stage, role, "wrong-stage"]);
        else expect(["wrong-role", "wrong-stage"]).not.toContain(code);
      }
    }
  });

  test.each(allSteps)("of %s is found by replaying the record: each stage it may not leave or come to", (step) => {
    const { from, to } = stepRow(step);
    const ends = to === null ? [] : stepEnds(step);
    for (const before of allStages) {
      for (const after of allStages) {
        const allowed = from.includes(before) && (to === null ? after === before : ends.includes(after));
        expect([before, after, replayed(before, step, after) === null]).toEqual([before, after, allowed]);
      }
    }
  });

  test("is refused to a person without any role", () => {
    for (const step of allSteps) {
      const file = aFile({ stage: stepRow(step).from[0] ?? "received" });
      expect(mayTake(step, { actor: anActor(), file, now: noon })).toMatchObject({ code: "wrong-role" });
    }
  });
});

/** What the record's replay says of one step between two stages, after a history that was imported in the first. */
function replayed(before: Stage, step: Step, after: Stage) {
  const entries = [entry(1, "import", before), entry(2, step, after)];
  return replay(entries, { stage: after, version: 2 });
}

function entry(seq: number, act: string, stage: Stage): KeptEntry {
  const who = { actorId: "a", actorName: "A. Person", at: noon.toISOString(), why: "" };
  return { chain: "request-1", seq, act, ...who, data: { stage, version: seq }, prev: "", hash: "" };
}
