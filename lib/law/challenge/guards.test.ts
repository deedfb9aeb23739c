import { describe, expect, test } from "vitest";
import { challengeStanding, stayed } from "@/lib/law/challenge/challenge";
import { challengeBlock } from "@/lib/law/challenge/guards";
import { aFile, aTarget, noon } from "@/lib/law/request/testing/a-file";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import { allSteps } from "@/lib/law/request/workflow";

const hour = 3_600_000;
const at = (hours: number) => new Date(noon.getTime() + hours * hour);

function aChallenge(change: Partial<ChallengeFacts> = {}): ChallengeFacts {
  const open = {
    courtAt: null,
    stayedAt: null,
    stayEndsAt: null,
    ruling: null,
    ruledAt: null,
    appealOfId: null,
    unheeded: false,
  };
  return { id: "c", party: "customer", kind: "motion_to_quash", orderId: null, filedAt: noon, ...open, ...change };
}

const blocked = (challenge: ChallengeFacts, now = noon) =>
  Object.fromEntries(
    allSteps.flatMap((step) => {
      const refusal = challengeBlock(step, { file: aFile({ challenges: [challenge] }), now });
      return refusal ? [[step, refusal.code]] : [];
    }),
  );

describe("what a challenge forbids", () => {
  test.each<[string, Partial<ChallengeFacts>, Record<string, string>]>([
    ["a customer's filing alone: nothing", {}, {}],
    ["a customer's objection: nothing", { kind: "objection" }, {}],
    ["a stay: extraction and delivery", { stayedAt: noon }, { produce: "court-stay", deliver: "court-stay" }],
    ["a stay that has ended: nothing", { stayedAt: at(-2), stayEndsAt: at(-1) }, {}],
    ["a stay to come: nothing yet", { stayedAt: at(1) }, {}],
    [
      "our own, undecided: approval and delivery",
      { party: "us" },
      { approve: "own-challenge", deliver: "own-challenge" },
    ],
    ["our own, decided: nothing", { party: "us", ruling: "denied" }, {}],
    ["our own of the secrecy alone: nothing", { party: "us", kind: "secrecy_challenge", orderId: "o" }, {}],
    [
      "a ruling in part that the scope does not know: all that goes by that scope",
      { ruling: "partial", unheeded: true },
      { approve: "scope-not-narrowed", produce: "scope-not-narrowed", deliver: "scope-not-narrowed" },
    ],
  ])("%s", (_claim, change, forbidden) => {
    expect(blocked(aChallenge(change))).toEqual(forbidden);
  });

  test("nothing is proposed or sent once every account was struck down", () => {
    const file = aFile({ targets: [aTarget({ outcome: "challenged" })] });
    expect(challengeBlock("propose-scope", { file, now: noon })).toEqual({ code: "struck-down" });
    expect(challengeBlock("deliver", { file, now: noon })).toEqual({ code: "struck-down" });
    const half = aFile({ targets: [aTarget({ outcome: "challenged" }), aTarget({ id: "t2" })] });
    expect(challengeBlock("propose-scope", { file: half, now: noon })).toBeNull();
  });
});

test("a stay lasts from its first instant to the one before its end", () => {
  const one = aChallenge({ stayedAt: noon, stayEndsAt: at(1) });
  expect([at(-1), noon, new Date(at(1).getTime() - 1), at(1)].map((now) => stayed(one, now))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test.each<[string, Partial<ChallengeFacts>]>([
  ["objected", { kind: "objection" }],
  ["filed", {}],
  ["stayed", { stayedAt: noon }],
  ["granted", { ruling: "granted" }],
  ["denied", { ruling: "denied", stayedAt: at(-2), stayEndsAt: noon }],
  ["appealed", { id: "first", ruling: "denied" }],
])("stands as %s", (standing, change) => {
  const appeal = aChallenge({ id: "second", kind: "appeal", appealOfId: "first" });
  expect(challengeStanding(aChallenge(change), [appeal], noon)).toBe(standing);
});
