import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allSteps, type Step } from "@/lib/law/request/workflow";
import { mayTake } from "@/lib/law/step/open-steps";
import { walks } from "@/lib/law/step/testing/a-start";
import type { Never } from "@/lib/law/step/testing/never-so";
import { type Law, walk } from "@/lib/law/step/testing/random-walk";

const runs = { numRuns: 10_000, seed: 20_261_124 };

test("10,000 random walks through the law never come to what it forbids", { timeout: 120_000 }, () => {
  const taken = new Map<string, number>();
  const refused = new Set<string>();
  fc.assert(
    fc.property(walks, ([start, choices]) => {
      const walked = walk(start, choices, mayTake);
      for (const { step } of walked.steps) taken.set(step, (taken.get(step) ?? 0) + 1);
      for (const code of walked.refused) refused.add(code);
      expect(walked.found).toEqual([]);
    }),
    runs,
  );
  // A walk that comes nowhere forbids nothing: they got through to the end, and tried almost every step on the way.
  expect(taken.get("deliver")).toBeGreaterThan(500);
  expect(allSteps.filter((step) => !taken.has(step))).toEqual([]);
  expect(refused.size).toBeGreaterThan(20);
});

/** The law without one of its refusals at some steps; at all steps when none is named. */
const without =
  (code: string, ...at: readonly Step[]): Law =>
  (step, asked) => {
    const refusal = mayTake(step, asked);
    return refusal?.code === code && (at.length === 0 || at.includes(step)) ? null : refusal;
  };

const holes: readonly (readonly [claim: string, found: Never, law: Law])[] = [
  [
    "the second person of an approval",
    "disclosed without an approval by another person",
    without("same-person", "approve"),
  ],
  ["senior counsel", "content, or an emergency, approved by less than senior counsel", without("needs-senior-counsel")],
  [
    "the second person of an emergency",
    "approved or delivered in an emergency by whoever authenticated",
    without("same-person", "approve"),
  ],
  [
    "the second custodian",
    "disclosed unchecked, or checked by whoever extracted",
    without("same-person", "pass-check"),
  ],
  [
    "the redirect",
    "disclosed for a target that was redirected, or whose redirect is open",
    without("redirect-unresolved"),
  ],
  ["what was approved", "produced beyond what was approved", without("beyond-approved")],
  ["secrecy", "a customer told while an order forbids it", without("secrecy-in-force")],
  [
    "the second person of a suspicion",
    "a suspicion left by the one who had it",
    without("same-person", "clear-suspicion"),
  ],
  ["the end of a redirect", "closed as redirected while a target is not", without("not-all-redirected")],
  ["the end of a request", "closed with an account unanswered", without("targets-unanswered")],
  ["the gate of a European order", "delivered before a gate", without("gate-closed")],
  ["the enforcing authority", "delivered although the enforcing authority objects", without("enforcing-refused")],
  [
    "the controller of a European order",
    "a processor's European order approved without a reason",
    without("processor-without-reason"),
  ],
  ["counsel's memo", "approved or delivered against counsel's newest memo", without("memo-against")],
  ["keys and standing access", "keys or standing access approved", without("access-demand")],
];

describe("a hole planted in the law is found by the walks:", () => {
  test.each(holes)("%s", (_claim, never, law) => {
    const finds = fc.check(
      fc.property(walks, ([start, choices]) => !walk(start, choices, law).found.includes(never)),
      { ...runs, endOnFailure: true },
    );
    expect(finds.failed).toBe(true);
  });
});
