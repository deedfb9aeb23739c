import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allInstruments } from "@/lib/law/request/instrument";
import type { RequestFile } from "@/lib/law/request/file";
import { instrumentIn, shippedRules } from "@/lib/law/request/rule-set";
import { aFile, anItem, aTarget, noon } from "@/lib/law/request/testing/a-file";
import { mayTake } from "@/lib/law/step/open-steps";
import { type Law, walk } from "@/lib/law/step/testing/random-walk";

const categories = ["subscriber", "traffic", "content", "credential_key"] as const;

const aStart: fc.Arbitrary<RequestFile> = fc
  .record({
    instrumentCode: fc.oneof(
      fc.constantFrom("US_WARRANT", "US_2703D", "US_SUBP_GJ", "US_EMERG", "US_PRES", "EU_EPOC"),
      fc.constantFrom(...allInstruments),
    ),
    emergency: fc.boolean(),
    dueIn: fc.option(fc.integer({ min: 1, max: 30 })),
    customers: fc.array(fc.constantFrom("customer-1", "customer-2", null), { minLength: 1, maxLength: 3 }),
    asked: fc.uniqueArray(fc.constantFrom(...categories), { minLength: 1, maxLength: 3 }),
  })
  .map(({ instrumentCode, emergency, dueIn, customers, asked }) =>
    aFile({
      stage: "received",
      instrumentCode,
      instrument: instrumentIn(shippedRules, instrumentCode),
      emergency: emergency || instrumentCode === "US_EMERG",
      authentications: [],
      dueAt: dueIn === null ? null : new Date(noon.getTime() + dueIn * 86_400_000),
      targets: customers.map((customerId, place) =>
        aTarget({
          id: `target-${place}`,
          customerId,
          customerName: customerId,
          items: asked.map((category) => anItem({ id: `item-${place}-${category}`, category })),
        }),
      ),
    }),
  );

const walks = fc.tuple(aStart, fc.array(fc.nat(), { minLength: 40, maxLength: 80, size: "max" }));

test("10,000 random walks through the law never come to what it forbids", { timeout: 120_000 }, () => {
  const seen = { steps: 0, taken: new Map<string, number>(), refused: new Set<string>() };
  fc.assert(
    fc.property(walks, ([start, choices]) => {
      const walked = walk(start, choices, mayTake);
      seen.steps += walked.steps.length;
      for (const { step } of walked.steps) seen.taken.set(step, (seen.taken.get(step) ?? 0) + 1);
      for (const code of walked.refused) seen.refused.add(code);
      expect(walked.found).toEqual([]);
    }),
    { numRuns: 10_000, seed: 20_261_124 },
  );
  console.log(seen);
});
