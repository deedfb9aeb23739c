import { describe, expect, test } from "vitest";
import { aFile, anActor } from "@/lib/law/request/testing/a-file";
import { allRoles } from "@/lib/law/permission/role";
import { allSteps, isStep, stepRow } from "@/lib/law/request/workflow";
import { keptApart, separations } from "@/lib/law/step/separation";

const actor = anActor(...allRoles);
const other = { ...actor, id: "another" };
const production = { id: "p", checkedById: null, passed: null, deliveredAt: null, files: [] };

/** A request of which one person did every first deed. */
const file = aFile({
  emergency: true,
  authentications: [{ level: "strong", checks: ["call_back"], byId: actor.id, at: new Date(0) }],
  suspicion: { id: "s", suspectedById: actor.id },
  proposal: { id: "p", scopeDigest: "", proposedById: actor.id, approvedById: null },
  production: { ...production, extractedById: actor.id },
});

const pairs = separations
  // Of a notice, whose deed it was is looked up by the guard of its own track.
  .filter(({ first }) => first !== "defer-notice" && first !== "propose-never")
  .flatMap(({ first, second }) => second.map((step) => [first, step] as const));

describe("the table of second persons", () => {
  test.each(pairs)("keeps who took %s from %s, and nobody else", (_first, step) => {
    expect(keptApart(step, { actor, file })).toMatchObject({ code: "same-person" });
    expect(keptApart(step, { actor: other, file })).toBeNull();
  });

  test("holds authentication and release apart in emergencies only", () => {
    const calm = { ...file, emergency: false, proposal: null };
    expect(keptApart("deliver", { actor, file })).toEqual({ code: "same-person", first: "authenticate" });
    expect(keptApart("deliver", { actor, file: calm })).toBeNull();
    expect(keptApart("approve", { actor, file: calm })).toBeNull();
  });

  test("says what the step table says, both ways", () => {
    const named = allSteps.flatMap((step) => {
      const { notBy } = stepRow(step);
      return notBy === undefined ? [] : [`${notBy} ≠ ${step}`];
    });
    const rows = separations
      .filter(({ when }) => when === "always")
      .flatMap(({ first, second }) => second.filter(isStep).map((step) => `${first} ≠ ${step}`));
    expect(named.length).toBeGreaterThan(5);
    expect(rows.toSorted()).toEqual(named.toSorted());
  });

  test("gives a reason for every row", () => {
    for (const { why } of separations) expect(why).toMatch(/^[A-Z].*\.$/);
  });
});
