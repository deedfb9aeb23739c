import { appealRefused, changesScope, effectOfRuling, standingStrike } from "@/lib/law/challenge/appeal";
import { stayable } from "@/lib/law/challenge/challenge";
import type { RequestFile } from "@/lib/law/request/file";
import { isNationalSecurityLetter } from "@/lib/law/request/national-security-letter";
import { stagesBeforeDelivery } from "@/lib/law/request/stage";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import type { Dice } from "@/lib/law/step/testing/dice";
import { changed } from "@/lib/law/step/testing/epoc-effects";
import {
  answered,
  demanded,
  demandedAgain,
  letterEffects,
  withAnniversaries,
} from "@/lib/law/step/testing/letter-effects";
import { type Effect, settled } from "@/lib/law/step/testing/step-effects";

/** Steps of the challenge: what is filed, stayed and ruled, and what a ruling does by itself. */
export const challengeEffects: Readonly<Record<string, Effect>> = {
  ...letterEffects,
  "file-challenge": (filled, throws) => {
    const { file, lax, now } = filled;
    const filing = aChallenge(file, now, throws);
    if ((isNationalSecurityLetter(file) || lax.has("review")) && throws.oneIn(2))
      return demanded(filled, filing, throws);
    return { challenges: [...file.challenges, filing] };
  },
  "record-objection": ({ file, now }, throws) => ({
    challenges: [...file.challenges, { ...aChallenge(file, now, throws), ...complaint }],
  }),
  "record-stay": ({ file, now }) => ({
    challenges: changed(file.challenges, (one) => one.stayedAt === null && stayable(one), {
      stayedAt: now,
      stayEndsAt: null,
    }),
  }),
  "end-stay": ({ file, now }) => ({ challenges: changed(file.challenges, isStayed, { stayEndsAt: now }) }),
  "record-ruling": ({ file, lax, now }, throws) => {
    const ruling = throws.of(["granted", "partial", "denied", "dropped"] as const);
    const decided = file.challenges.find((one) => one.ruling === null && one.kind !== "objection");
    if (!decided) return null;
    const change = { ruling, ruledAt: now, stayEndsAt: now };
    const ruled = changed(file.challenges, (one) => one === decided, change);
    const unheeded = (one: ChallengeFacts) =>
      one.id === decided.id ? changesScope(one, ruled) && file.proposal !== null : one.unheeded;
    const challenges = ruled.map((one) => ({ ...one, unheeded: unheeded(one) && changesScope(one, ruled) }));
    const won = lax.has("appeal") && ruling === "granted";
    const effect = won ? "falls" : effectOfRuling(decided, ruling, file.challenges);
    const clocks = answered(file, decided, lax, now);
    if (effect === "none") return { challenges, clocks };
    const { orderId } = decided;
    if (orderId === null && effect === "falls") return { challenges, clocks, targets: settled(file, "challenged") };
    if (orderId === null) return { challenges, clocks, targets: askedAgain(file) };
    const orders = effect === "falls" ? lifted(file, orderId, now) : restored(file, orderId, now);
    return { challenges, orders, clocks: withAnniversaries({ ...file, clocks }, orders, lax) };
  },
  "take-back-ruling": ({ file }) => {
    const appealed = new Set(file.challenges.map((one) => one.appealOfId));
    const mistaken = file.challenges.find((one) => one.ruling !== null && !appealed.has(one.id));
    if (!mistaken) return null;
    const anew = { id: `${mistaken.id}-anew`, ruling: null, ruledAt: null, stayedAt: null, stayEndsAt: null };
    const challenges = changed(file.challenges, (one) => one === mistaken, { ...anew, unheeded: false });
    const clocks = demandedAgain(file, mistaken, anew.id);
    if (mistaken.orderId !== null || mistaken.ruling === null) return { challenges, clocks };
    const effect = effectOfRuling(mistaken, mistaken.ruling, file.challenges);
    const down = standingStrike({ ...file, challenges }) !== null;
    if (effect === "falls" && !down) return { challenges, clocks, targets: askedAgain(file) };
    const fallen = effect === "stands_again" && down;
    return fallen ? { challenges, clocks, targets: settled(file, "challenged") } : { challenges, clocks };
  },
};

const complaint = { party: "customer", kind: "objection", orderId: null, stayedAt: null } as const;
const isStayed = ({ stayedAt, stayEndsAt }: ChallengeFacts) => stayedAt !== null && stayEndsAt === null;

/** A challenge, or an appeal of what was ruled before, by whichever side that ruling went against. */
function aChallenge(file: RequestFile, now: Date, throws: Dice): ChallengeFacts {
  const open = { stayEndsAt: null, ruling: null, ruledAt: null, unheeded: false, filedAt: now, courtAt: null };
  const id = `challenge-${file.challenges.length}`;
  const appealed = throws.oneIn(2) ? file.challenges.findLast((one) => one.ruling !== null) : undefined;
  if (appealed) {
    const filing = { party: throws.of(["us", "authority", "authority"] as const), kind: "appeal" };
    if (appealRefused(filing, appealed) === null)
      return { id, ...filing, ...open, orderId: appealed.orderId, stayedAt: null, appealOfId: appealed.id };
  }
  return {
    id,
    party: throws.of(["us", "customer", "other"] as const),
    kind: throws.of(["motion_to_quash", "motion_to_quash", "motion_to_quash", "motion_to_modify"] as const),
    orderId: throws.oneIn(3) ? (file.orders[0]?.id ?? null) : null,
    stayedAt: throws.oneIn(2) ? now : null,
    appealOfId: null,
    ...open,
  };
}

const aboutOrder = (file: RequestFile, orderId: string) =>
  file.orders.filter((one) => one.id === orderId || one.restoresId === orderId);

/** The order that was challenged, or what restored it, is lifted. */
function lifted(file: RequestFile, orderId: string, now: Date): RequestFile["orders"] {
  const last = aboutOrder(file, orderId).at(-1);
  return changed(file.orders, (one) => one === last && one.liftedAt === null, { liftedAt: now });
}

function restored(file: RequestFile, orderId: string, now: Date): RequestFile["orders"] {
  const last = aboutOrder(file, orderId).at(-1);
  if (!last?.liftedAt || (last.endsAt !== null && last.endsAt <= now)) return file.orders;
  const again = { id: `order-${file.orders.length}`, startsAt: now, liftedAt: null, restoresId: orderId };
  return [...file.orders, { ...last, ...again }];
}

/** Before it ends, what was struck down is asked again at once; later, counsel reopens it. */
function askedAgain(file: RequestFile): RequestFile["targets"] {
  if (!stagesBeforeDelivery.some((stage) => stage === file.stage)) return file.targets;
  return file.targets.map((one) => (one.outcome === "challenged" ? { ...one, outcome: "pending" as const } : one));
}
