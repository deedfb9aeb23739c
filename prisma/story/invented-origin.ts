import { mayIssue } from "@/lib/law/instrument/jurisdiction";
import { instruments } from "@/lib/law/request/instrument";
import { keysOf } from "@/lib/law/shared/keys";

/** Numbers from 0 up to 1. */
export type Draw = () => number;

/** How often each thing happens in invented data: weights, not figures of any provider. */
const countries = {
  "US,United States": 46,
  "DE,Germany": 19,
  "FR,France": 12,
  "GB,United Kingdom": 9,
  "BR,Brazil": 6,
  "IN,India": 5,
  "NL,Netherlands": 3,
};

const ways = {
  US: { US_SUBP_GJ: 44, US_2703D: 18, US_WARRANT: 22, US_EMERG: 6, US_PRES: 10 },
  EU: { EU_EPOC: 60, EU_NATIONAL: 25, EU_EPOC_PR: 15 },
  GB: { UK_COPO: 45, UK_PACE: 35, CLOUD_FOREIGN: 20 },
  other: { FOREIGN_INFORMAL: 70, MLAT: 30 },
} as const;

/** The kinds the story draws from. */
type Drawn = { [Way in keyof typeof ways]: keyof (typeof ways)[Way] }[keyof typeof ways];

/** A day of the story, on which all that it draws from is law. */
const told = "2026-11-23";

/** Only what an authority of that country can issue. */
function waysOf(country: string): Readonly<Partial<Record<Drawn, number>>> {
  if (country === "US" || country === "GB") return ways[country];
  return mayIssue(instruments.EU_EPOC, country, told) ? ways.EU : ways.other;
}

/** From where an invented request comes, and by what instrument. */
export function inventedOrigin(draw: Draw) {
  const [country = "", countryLabel = ""] = chosen(countries, draw).split(",");
  const code = chosen(waysOf(country), draw);
  const { category, label: legalProcess } = instruments[code];
  return { country, countryLabel, code, category, legalProcess };
}

export function inventedChannel(draw: Draw): string {
  return chosen({ email: 5, portal: 4, post: 1, fax: 1 }, draw);
}

/** One of several accounts is rarer the more there are. */
export function inventedAccounts(draw: Draw): string {
  return String(1 + Math.floor(draw() ** 4 * 6));
}

/** One of the names, each as often as it weighs. */
export function chosen<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>, draw: Draw): Name {
  const names = keysOf(weights);
  let left = draw() * names.reduce((sum, name) => sum + (weights[name] ?? 0), 0);
  const found = names.find((name) => (left -= weights[name] ?? 0) < 0);
  if (found === undefined) throw new Error("The weights do not add up");
  return found;
}

/** The same numbers for the same seed (a linear congruence): good enough for data that mean nothing, not for secrets. */
export function generator(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
