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
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const below = (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * sides);
  };
  const of = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("Nothing to choose from");
    return item;
  };
  return { below, oneIn: (sides) => below(sides) === 0, of };
}
