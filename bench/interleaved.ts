import { keysOf } from "@/lib/law/shared/keys";

export interface Rounds {
  /** Rounds that are run first and forgotten: the compiler and the caches settle. */
  readonly warmUp: number;
  readonly rounds: number;
}

/** No set of contenders holds up the bench for longer than this; fewer rounds are then told as such. */
const longestMs = 40_000;

/**
 * Runs every contender once a round, one after the other, and times each: whatever else the machine does meanwhile
 * falls on all of them alike.
 *
 * @returns what a contender took, in milliseconds, one a round, in the order of the rounds
 */
export async function interleaved<Name extends string>(
  contenders: Readonly<Record<Name, () => Promise<unknown>>>,
  { warmUp, rounds }: Rounds,
): Promise<(name: Name) => readonly number[]> {
  const taken = new Map(keysOf(contenders).map((name) => [name, new Array<number>()]));
  const until = performance.now() + longestMs;
  for (let round = -warmUp; round < rounds && performance.now() < until; round += 1) {
    for (const [name, samples] of taken) {
      const started = performance.now();
      await contenders[name]();
      if (round >= 0) samples.push(performance.now() - started);
    }
  }
  return (name) => taken.get(name) ?? [];
}
