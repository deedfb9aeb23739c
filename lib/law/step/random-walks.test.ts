import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RequestFile } from "@/lib/law/request/file";
import { allInstruments } from "@/lib/law/request/instrument";
import { allSteps } from "@/lib/law/request/workflow";
import { mayTake } from "@/lib/law/step/open-steps";
import { appealed, aStart, struckDown } from "@/lib/law/step/testing/a-start";
import { dice } from "@/lib/law/step/testing/dice";
import { neverSo, type Never } from "@/lib/law/step/testing/never-so";
import {
  appealHoles,
  emergencyHoles,
  europeanHoles,
  type Hole,
  holes,
  mergedHole,
  preservingHole,
  struckHole,
} from "@/lib/law/step/testing/planted-holes";
import { backupHoles, letterHoles } from "@/lib/law/step/testing/planted-holes-of-clocks";
import { silenceForNothing } from "@/lib/law/step/testing/never-told";
import { type Law, walk } from "@/lib/law/step/testing/random-walk";
import type { Lax, Taken } from "@/lib/law/step/testing/taken";

/** Where a walk starts, and what is chosen on it. */
const walksOf = (codes: fc.Arbitrary<string>) =>
  fc.tuple(
    fc.tuple(codes, fc.nat()).map(([code, seed]) => aStart(code, dice(seed))),
    fc.array(fc.nat(), { minLength: 40, maxLength: 80, size: "max" }),
  );

const usual = fc.constantFrom("US_WARRANT", "US_2703D", "US_SUBP_GJ", "US_EMERG", "US_PRES", "EU_EPOC");
const walks = walksOf(fc.oneof(usual, fc.constantFrom<string>(...allInstruments)));
const backupWalks = walksOf(fc.constant("US_BACKUP"));
const letterWalks = walksOf(fc.constant("US_NSL"));
const emergencyWalks = walksOf(fc.constant("US_EMERG"));
const europeanWalks = walksOf(fc.constant("EU_EPOC"));
const appealedWalks = walks.map(([start, choices]): [RequestFile, number[]] => [appealed(start), choices]);
const struckWalks = walks.map(([start, choices]): [RequestFile, number[]] => [struckDown(start), choices]);
const mergedWalks = walks.map(([start, choices]): [RequestFile, number[]] => [{ ...start, stage: "merged" }, choices]);

const runs = { numRuns: 10_000, seed: 20_261_124 };

/** What walks must have come through, or they judge nothing: how often, at the least. */
const reach: readonly (readonly [what: string, atLeast: number, is: (taken: Taken) => boolean])[] = [
  ["deliveries", 300, ({ step }) => step === "deliver"],
  [
    "deliveries of content",
    50,
    ({ step, after }) => step === "deliver" && after.targets.some((one) => one.outcome === "content"),
  ],
  ["demands for review of a letter’s secrecy", 5, ({ after }) => after.challenges.at(-1)?.kind === "nsl_review"],
  [
    "deliveries under a European order",
    10,
    ({ step, before }) => step === "deliver" && before.instrumentCode === "EU_EPOC",
  ],
  ["deliveries in an emergency", 20, ({ step, before }) => step === "deliver" && before.emergency],
  ["deliveries after a memo", 10, ({ step, before }) => step === "deliver" && before.memos.length > 0],
  ["deliveries under secrecy", 20, ({ step, before }) => step === "deliver" && before.orders.length > 0],
  [
    "deliveries after a customer was told",
    20,
    ({ step, before }) => step === "deliver" && before.notices.some((one) => one.state === "sent"),
  ],
  ["deliveries after a filing", 10, ({ step, before }) => step === "deliver" && before.challenges.length > 0],
  [
    "memos that proceed",
    500,
    ({ step, after }) => step === "write-memo" && after.memos.at(-1)?.conclusion === "proceed",
  ],
  [
    "memos that do not",
    100,
    ({ step, after }) => step === "write-memo" && after.memos.at(-1)?.conclusion !== "proceed",
  ],
  [
    "approvals of data in the Union",
    5,
    ({ step, before }) => step === "approve" && before.targets.some((one) => one.region === "eu-west"),
  ],
  [
    "approvals of a public authority's data",
    5,
    ({ step, before }) => step === "approve" && before.targets.some((one) => one.customerClass === "public_sector"),
  ],
  ["renewals of a preservation", 20, ({ step }) => step === "extend-preservation"],
  ["suspensions", 20, ({ step }) => step === "suspend-clock"],
  ["agreed deferrals", 50, ({ step }) => step === "agree-deferral"],
  ["withdrawals", 20, ({ step }) => step === "withdraw"],
  ["reopenings", 100, ({ step }) => step === "reopen"],
  ["merges", 10, ({ step }) => step === "merge-duplicate"],
];

test("10,000 random walks through the law never come to what it forbids", { timeout: 240_000 }, () => {
  const taken = new Map<string, number>();
  const refused = new Set<string>();
  const reached = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  fc.assert(
    fc.property(walks, ([start, choices]) => {
      const walked = walk(start, choices, mayTake);
      for (const one of walked.steps) {
        add(taken, one.step);
        for (const [what, , is] of reach) if (is(one)) add(reached, what);
      }
      for (const code of walked.refused) refused.add(code);
      expect(walked.found).toEqual([]);
    }),
    runs,
  );
  console.log(`Walked to ${reach.map(([what]) => `${reached.get(what) ?? 0} ${what}`).join(", ")}.`);
  expect(reach.filter(([what, atLeast]) => (reached.get(what) ?? 0) < atLeast).map(([what]) => what)).toEqual([]);
  expect(taken.size).toBeGreaterThan(allSteps.length * 0.9);
  expect(refused.size).toBeGreaterThan(30);
});

const named = (hole: Hole) => [hole[0], hole] as const;

/** What seldom comes on walks of every instrument has walks of its own. */
test.each([
  ["of a backup copy", backupWalks, ({ step }: Taken) => step === "deliver", 4],
  ["on a demand for review", letterWalks, ({ step }: Taken) => step === "record-court-application", 30],
] as const)(
  "walks come to enough steps %s, and to nothing forbidden",
  { timeout: 120_000 },
  (_what, own, is, atLeast) => {
    let reached = 0;
    fc.assert(
      fc.property(own, ([start, choices]) => {
        const walked = walk(start, choices, mayTake);
        reached += walked.steps.filter(is).length;
        expect(walked.found).toEqual([]);
      }),
      { ...runs, numRuns: 4000 },
    );
    console.log(`Came ${reached} times to it.`);
    expect(reached).toBeGreaterThan(atLeast);
  },
);

describe("a hole planted in the law is found by the walks:", () => {
  const tried = [
    ...holes.map((hole) => [...named(hole), walks] as const),
    ...emergencyHoles.map((hole) => [...named(hole), emergencyWalks] as const),
    ...europeanHoles.map((hole) => [...named(hole), europeanWalks] as const),
    ...backupHoles.map((hole) => [...named(hole), backupWalks] as const),
    ...letterHoles.map((hole) => [...named(hole), letterWalks] as const),
    ...appealHoles.map((hole) => [...named(hole), appealedWalks] as const),
    [...named(struckHole), struckWalks] as const,
    [...named(mergedHole), mergedWalks] as const,
    [...named(preservingHole), walksOf(fc.constant("US_PRES"))] as const,
  ];
  test.each(tried)("%s", { timeout: 120_000 }, (_claim, [, never, law, without], through) =>
    expect(finds(through, never, law, without)).toBe(true),
  );

  test("there is one for everything that may never be so", () => {
    const judged = new Set<string>(tried.map(([, [, never]]) => never));
    expect([...Object.keys(neverSo), silenceForNothing].filter((never) => !judged.has(never))).toEqual([]);
  });
});

function finds(through: typeof walks, never: Never, law: Law, without?: ReadonlySet<Lax>): boolean {
  const sound = fc.property(through, ([start, choices]) => !walk(start, choices, law, without).found.includes(never));
  return fc.check(sound, { ...runs, endOnFailure: true }).failed;
}
