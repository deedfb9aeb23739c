/** Choices drawn from one number, the same every time: how a random walk fills in a form. */
export interface Dice {
  /** A whole number below `sides`. */
  readonly below: (sides: number) => number;
  /** True once in so many throws. */
  readonly oneIn: (sides: number) => boolean;
  /** One of a list; throws when there is none. */
  readonly of: <Item>(items: readonly Item[]) => Item;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const below = (sides: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * sides);
  };
  const of = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("Nothing to choose from");
    return item;
  };
  return { below, oneIn: (sides) => below(sides) === 0, of };
}
