/** The numbers of a list's rows in what was typed, as `targets.0.identifier` and `targets.3.identifier` give 0 and 3. */
export function rowNumbers(typed: Readonly<Record<string, unknown>>, list: string): readonly number[] {
  const found = Object.keys(typed).flatMap((name) => {
    if (!name.startsWith(`${list}.`)) return [];
    const number = /^\d{1,3}(?=\.)/.exec(name.slice(list.length + 1))?.[0];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

/**
 * What was typed with a row more or less, for a form without script: `add targets`, `remove targets.2`. Rows keep their
 * numbers, so that every field keeps its name. Anything else changes nothing.
 */
export function rearranged(typed: Typed, intent: string): Typed {
  const [verb, list = ""] = intent.split(" ");
  if (!/^[a-z]+(\.\d{1,3}(\.[a-z]+)?)*$/.test(list)) return typed;
  if (verb === "remove")
    return Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith(`${list}.`)));
  if (verb !== "add") return typed;
  const next = Math.max(0, ...rowNumbers(typed, list)) + 1;
  return next > 999 ? typed : { ...typed, [`${list}.${next}.new`]: "" };
}

type Typed = Readonly<Record<string, string | readonly string[]>>;
