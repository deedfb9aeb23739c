import { mayTake } from "@/lib/law/step/open-steps";
import { type Hole, lax, without } from "@/lib/law/step/testing/planted-holes";

/** Holes in the law of backup copies. */
export const backupHoles: readonly Hole[] = [
  [
    "the government’s notice",
    "a backup copy delivered before the government told the customer",
    without("government-notice-missing"),
  ],
  [
    "the fourteen days",
    "a backup copy delivered within fourteen days of the government’s notice",
    without("gate-closed"),
  ],
  [
    "the customer’s challenge",
    "a backup copy delivered while the customer challenges it",
    without("customer-challenges"),
  ],
];

/** Holes in the law of a letter’s secrecy. */
export const letterHoles: readonly Hole[] = [
  [
    "whose demand it is",
    "a review demanded of what is no letter’s secrecy, or by somebody else",
    mayTake,
    lax("review"),
  ],
  ["what a demand stays", "our clocks stopped by a demand for review", mayTake, lax("review")],
  [
    "the thirty days of a demand",
    "a demand for review without the government’s thirty days",
    mayTake,
    lax("anniversary"),
  ],
  ["the answer to a demand", "the government’s thirty days running on after its answer", mayTake, lax("answer")],
  ["the third anniversary", "a letter’s secrecy without its third anniversary", mayTake, lax("anniversary")],
  [
    "the lifting of a letter’s secrecy",
    "a third anniversary awaited of secrecy that was lifted",
    mayTake,
    lax("lifting"),
  ],
];
