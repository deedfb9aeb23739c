import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countriesOf } from "@/lib/law/instrument/jurisdiction";
import { allInstruments } from "@/lib/law/request/instrument";
import type { RequestFile } from "@/lib/law/request/file";
import { instrumentIn, shippedRules } from "@/lib/law/request/rule-set";
import { aFile, anItem, aTarget, noon } from "@/lib/law/request/testing/a-file";
import type { DataCategory } from "@/lib/law/shared/data-category";
import { allSteps, type Step } from "@/lib/law/request/workflow";
import { mayTake } from "@/lib/law/step/open-steps";
import type { Never } from "@/lib/law/step/testing/never-so";
import { type Law, walk } from "@/lib/law/step/testing/random-walk";

const categories: readonly DataCategory[] = ["subscriber", "traffic", "content", "credential_key"];

/** A country whose authorities can issue it. */
function issuerOf(instrumentCode: string): string {
  const countries = countriesOf(instrumentIn(shippedRules, instrumentCode).jurisdictions);
  return countries === null ? "US" : (countries.find((one) => one === "DE") ?? countries[0] ?? "US");
}

/** A request of any instrument as it was received: one to three accounts, of known customers or not, nothing decided. */
const aStart = (codes: fc.Arbitrary<string>): fc.Arbitrary<RequestFile> =>
  fc
    .record({
      instrumentCode: codes,
      emergency: fc.boolean(),
      flagged: fc.constantFrom(true, false, false, false),
      foreign: fc.integer({ min: 0, max: 15 }).map((one) => one === 0),
      dueIn: fc.option(fc.integer({ min: 1, max: 30 })),
      customers: fc.array(fc.constantFrom("customer-1", "customer-2", null), { minLength: 1, maxLength: 3 }),
      asked: fc.uniqueArray(fc.constantFrom(...categories), { minLength: 1, maxLength: 3 }),
    })
    .map(({ instrumentCode, emergency, flagged, foreign, dueIn, customers, asked }) =>
      aFile({
        stage: "received",
        instrumentCode,
        instrument: instrumentIn(shippedRules, instrumentCode),
        emergency: emergency || instrumentCode === "US_EMERG",
        authority: {
          ...aFile().authority,
          country: foreign ? "BR" : issuerOf(instrumentCode),
          flaggedAt: flagged ? noon : null,
        },
        authentications: [],
        dueRule: dueIn === null ? null : "on_face",
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

/** Where a walk starts, and what is chosen on it. */
const walksOf = (codes: fc.Arbitrary<string>) =>
  fc.tuple(aStart(codes), fc.array(fc.nat(), { minLength: 40, maxLength: 80, size: "max" }));

const usual = fc.constantFrom("US_WARRANT", "US_2703D", "US_SUBP_GJ", "US_EMERG", "US_PRES", "EU_EPOC");
const walks = walksOf(fc.oneof(usual, fc.constantFrom<string>(...allInstruments)));
const emergencyWalks = walksOf(fc.constant("US_EMERG"));
/** Rejected at the door, and taken up again by later process: nobody has authenticated who asks. */
const unknownWalks = emergencyWalks.map(([start, choices]): [RequestFile, number[]] => [
  { ...start, stage: "legal_review" },
  choices,
]);
const europeanWalks = walksOf(fc.constant("EU_EPOC"));

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
  // A walk that comes nowhere tries nothing: they got through to the end, and took almost every step on the way.
  expect(taken.get("deliver")).toBeGreaterThan(300);
  expect(taken.size).toBeGreaterThan(allSteps.length * 0.85);
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
    "the second person who delivers in an emergency",
    "approved or delivered in an emergency by whoever authenticated",
    without("same-person", "deliver"),
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
  ["telling first", "disclosed before the customer was told, with time to object", without("customer-not-told")],
  ["secrecy", "a customer told while an order forbids it", without("secrecy-in-force")],
  [
    "the second person of a suspicion",
    "a suspicion left by the one who had it",
    without("same-person", "clear-suspicion"),
  ],
  ["the end of a redirect", "closed as redirected while a target is not", without("not-all-redirected")],
  ["the end of a request", "closed with an account unanswered", without("targets-unanswered")],
  [
    "the second person of a deferral",
    "a deferral agreed by whoever proposed it",
    without("same-person", "agree-deferral"),
  ],
  ["a stay", "delivered under a stay", without("court-stay")],
  ["our own challenge", "delivered while our own challenge is undecided", without("own-challenge")],
  ["what a court decides about", "destroyed while a court decides", without("held-for-court")],
  ["what a court struck down", "disclosed although a court struck it down", without("struck-down")],
  ["counsel's memo", "approved or delivered against counsel's newest memo", without("memo-against")],
  [
    "whose instrument it is",
    "approved for an authority that cannot issue the instrument",
    without("not-its-instrument"),
  ],
  ["keys and standing access", "keys or standing access approved", without("access-demand")],
];

const unknownHoles: typeof holes = [
  ["authentication", "disclosed for a requester not authenticated to the level", without("weak-authentication")],
];

const emergencyHoles: typeof holes = [
  [
    "the supervisor's word",
    "disclosed in an emergency to a flagged authority without its supervisor's word",
    without("supervisor-needed"),
  ],
];

const europeanHoles: typeof holes = [
  ["the gate of a European order", "delivered before a gate", without("gate-closed")],
  ["the enforcing authority", "delivered although the enforcing authority objects", without("enforcing-refused")],
  [
    "the controller of a European order",
    "a processor's European order approved without a reason",
    without("processor-without-reason"),
  ],
  [
    "the certificate of later process",
    "a European order approved by the certificate of an earlier process",
    without("certificate-unread"),
  ],
  [
    "the judge of a European order",
    "traffic or content of a European order approved although its certificate does not show what they need",
    without("judge-not-shown"),
  ],
  [
    "the offence of a European order",
    "traffic or content of a European order approved although its certificate does not show what they need",
    without("offence-not-shown"),
  ],
];

describe("a hole planted in the law is found by the walks:", () => {
  test.each(holes)("%s", { timeout: 60_000 }, (_claim, never, law) => expect(finds(walks, never, law)).toBe(true));
  test.each(emergencyHoles)("%s", { timeout: 60_000 }, (_claim, never, law) =>
    expect(finds(emergencyWalks, never, law)).toBe(true),
  );
  test.each(unknownHoles)("%s", { timeout: 60_000 }, (_claim, never, law) =>
    expect(finds(unknownWalks, never, law)).toBe(true),
  );
  test.each(europeanHoles)("%s", { timeout: 60_000 }, (_claim, never, law) =>
    expect(finds(europeanWalks, never, law)).toBe(true),
  );
});

function finds(through: typeof walks, never: Never, law: Law): boolean {
  const sound = fc.property(through, ([start, choices]) => !walk(start, choices, law).found.includes(never));
  return fc.check(sound, { ...runs, endOnFailure: true }).failed;
}
