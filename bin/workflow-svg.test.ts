import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { moves } from "@/components/workflow/step-facts";
import { box, drawWorkflow } from "@/components/workflow/workflow-layout";
import { picturePath, workflowSvg } from "@/bin/workflow-svg";
import { allStages } from "@/lib/law/request/stage";
import { stepEnds } from "@/lib/law/request/workflow";
import { stepWords } from "@/lib/law/request/step-words";

describe("the picture of the workflow", () => {
  test("in docs is what the step table gives: if not, run node bin/run.mjs bin/draw-workflow.ts", () => {
    expect(readFileSync(picturePath, "utf8")).toBe(workflowSvg());
  });

  test("shows every stage once, and every step that moves a request to each stage it leads to", () => {
    const { arrows, boxes } = drawWorkflow();
    expect(boxes.map(({ stage }) => stage)).toEqual(allStages);
    for (const step of moves) {
      const drawn = arrows.filter(({ label }) => label.lines[0] === stepWords[step].words);
      expect([step, drawn.length >= stepEnds(step).length]).toEqual([step, true]);
    }
  });

  test("lays no box over another, and nothing beside the paper", () => {
    const { boxes, height, width } = drawWorkflow();
    for (const one of boxes) {
      expect(one.x > 0 && one.x + box.width <= width && one.y > 0 && one.y + one.height <= height).toBe(true);
      const over = boxes.filter(
        (other) => other.x === one.x && other.y < one.y + one.height && one.y < other.y + other.height,
      );
      expect(over).toEqual([one]);
    }
  });

  test("is a document that a browser reads: no bare ampersand, every word escaped", () => {
    expect(workflowSvg()).not.toMatch(/&(?!amp;|lt;|gt;)/);
    expect(workflowSvg()).not.toContain("undefined");
  });
});
