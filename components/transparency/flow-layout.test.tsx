import { array, assert, integer, property, record, subarray } from "fast-check";
import { describe, expect, test } from "vitest";
import { outcomeFlows, type OutcomeFlow } from "@/lib/law/transparency/derive";
import { outcomesInPrint } from "@/lib/law/transparency/outcome";
import { flowLayout, labelHead, labelLine, narrowFlow, wideFlow } from "./flow-layout";

const someFlows = record({
  outcomes: subarray([...outcomesInPrint], { minLength: 1 }),
  counts: array(integer({ min: 1, max: 100_000 }), { minLength: 10, maxLength: 10 }),
}).map(({ outcomes, counts }): readonly OutcomeFlow[] => {
  const pairs = outcomes.map((outcome, place) => [outcome, counts[place] ?? 1]);
  return outcomeFlows({ totals: { requests: 0, accounts: 0, outcomes: Object.fromEntries(pairs) } });
});

describe.each([
  ["wide", wideFlow],
  ["narrow", narrowFlow],
])("the %s outcome picture", (_, shape) => {
  test("is to scale: thicknesses relate as the requests do, and together they are all of them", () => {
    assert(
      property(someFlows, (flows) => {
        const { all, bands } = flowLayout(flows, shape);
        const total = flows.reduce((sum, { requests }) => sum + requests, 0);
        for (const band of bands) expect(band.thickness).toBeCloseTo((band.requests / total) * all.height, 1);
        const [first, last] = [bands[0], bands.at(-1)];
        expect(first?.leftY).toBe(all.y);
        expect((last?.leftY ?? 0) + (last?.thickness ?? 0)).toBeCloseTo(all.y + all.height, 1);
      }),
    );
  });

  test("never lets labels or bars touch, nor anything leave the picture", () => {
    assert(
      property(someFlows, (flows) => {
        const { height, bands, all } = flowLayout(flows, shape);
        const bottoms = bands.map(({ labelY, lines, rightY, thickness }) =>
          Math.max(labelY + labelHead + labelLine * lines.length, rightY + thickness),
        );
        const tops = bands.map(({ labelY, rightY }) => Math.min(labelY, rightY));
        for (const [place, top] of tops.slice(1).entries()) expect(top).toBeGreaterThan(bottoms[place] ?? 0);
        expect(Math.min(...tops, all.y - 50)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...bottoms, all.y + all.height)).toBeLessThanOrEqual(height);
      }),
    );
  });

  test("keeps every word of a label, in lines that fit", () => {
    assert(
      property(someFlows, (flows) => {
        for (const { lines, words } of flowLayout(flows, shape).bands) {
          expect(lines.join(" ")).toBe(words);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(shape.letters);
        }
      }),
    );
  });

  test("is empty when nothing came in", () => expect(flowLayout([], shape).bands).toEqual([]));
});
