/** Letters of other alphabets, and Latin letters with marks, that a reader takes for the plain Latin one. */
const foreign = pairs(`
aаαɑ bЬвʙβ cсϲς dԁ eеεҽ fƒ gɡցԍ hһհ iіιıí jјϳ kкκ lӏⅼ mмϻ nпηո oоοօσ pрρ qԛզ rг sѕꜱ tтτ uυսц vνѵ wԝωѡ xхχ yуүγ zᴢ
`);

/** Digits and joined letters that stand in for another one in most typefaces. */
const joined: readonly (readonly [string, string])[] = [
  ["rn", "m"],
  ["vv", "w"],
  ["cl", "d"],
  ["0", "o"],
  ["1", "l"],
  ["i", "l"],
  ["3", "e"],
  ["5", "s"],
];

/** The text with every foreign or marked letter replaced by the Latin one it looks like. */
export function inLatin(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
  return Array.from(plain, (letter) => foreign.get(letter) ?? letter).join("");
}

/** What remains of a text at a quick glance; two texts that look alike leave the same. Compare only, never show. */
export function glance(text: string): string {
  return joined.reduce((seen, [from, to]) => seen.replaceAll(from, to), inLatin(text));
}

/** Whether one letter was added, left out, changed, or swapped with its neighbour. */
export function oneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (one === other || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

function pairs(table: string): ReadonlyMap<string, string> {
  const groups = table.trim().split(/\s+/);
  return new Map(groups.flatMap(([latin = "", ...others]) => others.map((other): [string, string] => [other, latin])));
}
