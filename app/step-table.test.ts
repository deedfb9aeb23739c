import { describe, expect, test } from "vitest";
import { z } from "zod";
import { anyStepForm, stepForm, stepInput } from "@/app/step-table";
import { trackFields } from "@/lib/forms/steps/track-fields";
import { allTrackSteps } from "@/lib/law/request/track-steps";
import { allSteps } from "@/lib/law/request/workflow";

describe("the door of", () => {
  test.each(allSteps)("%s is there, and takes nothing without the version that was read", (step) => {
    const read = stepForm(step).safeParse({});
    expect(read.success).toBe(false);
    expect(read.error?.issues.map(({ path }) => path[0])).toContain("version");
  });

  test.each(allSteps)("%s says to a machine what it takes", (step) => {
    const described = z.toJSONSchema(stepInput(step), { io: "input", unrepresentable: "any" });
    const parts = Array.isArray(described.allOf) ? described.allOf : [described];
    expect(parts.flatMap(({ required }) => required ?? [])).toContain("version");
  });

  test.each(allSteps)("%s is found by the name that a form of the desk sends", (step) => {
    const read = anyStepForm.safeParse({ step, reference: "WD-00000-00000" });
    expect(read.error?.issues.map(({ path }) => path[0])).toContain("version");
  });
});

test.each(["", "toString", "__proto__", "deliver ", "Deliver", "receive"])("no door opens to %j", (step) => {
  const read = anyStepForm.safeParse({ step, reference: "WD-00000-00000", version: 1 });
  expect(read.error?.issues).toMatchObject([{ path: [], message: expect.stringContaining("not one of ours") }]);
});

test.each(allTrackSteps)("every field of %s has a label, and a way to be left out or words for when it is", (step) => {
  for (const { face, schema } of Object.values(trackFields[step])) {
    expect(face.label).toMatch(/^[A-Z]/);
    const left = schema.safeParse(undefined);
    if (!left.success) expect(left.error.issues[0]?.message).toMatch(/^[A-Z][a-z’]+ .*[^.]$/);
  }
});
