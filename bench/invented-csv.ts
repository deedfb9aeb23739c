import { importColumns } from "@/lib/forms/import/import-file";
import { instruments } from "@/lib/law/request/instrument";
import { keysOf } from "@/lib/law/shared/keys";
import { rangeIn, type ReportPeriod } from "@/lib/law/transparency/period";

/** How often each thing comes up: weights, not the figures of any provider. */
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
  other: { EU_EPOC: 60, FOREIGN_INFORMAL: 40 },
} as const;
const outcomes = { redirected: 40, non_content: 24, content: 6, rejected: 18, no_data: 8, withdrawn: 4 };
const products = { "": 40, Mail: 30, Storage: 20, Compute: 10 };

/** One in this many is open and came in lately; the others are history. */
const openEvery = 20;

/**
 * A file to import in the contract's columns, the same rows every time: history spread evenly over the periods, and
 * among it open requests of the last three weeks.
 *
 * @param from the number of the first row among all of the bench's
 */
export function inventedCsv(periods: readonly ReportPeriod[], from: number, rows: number, now: Date): string {
  const draw = generator(from + 1);
  const lines = Array.from({ length: rows }, (_, place) => line(periods, from + place, draw, now));
  return `${[importColumns.join(","), ...lines].join("\r\n")}\r\n`;
}

function line(periods: readonly ReportPeriod[], number: number, draw: () => number, now: Date): string {
  const open = number % openEvery === 0;
  const [country = "", label = ""] = chosen(countries, draw).split(",");
  const code = chosen(country === "US" ? ways.US : ways.other, draw);
  const { category, label: process } = instruments[code];
  const period = periods[number % periods.length];
  if (!period) throw new Error("History needs a period to lie in");
  const range = open ? { from: new Date(now.getTime() - 21 * day), to: now } : rangeIn("UTC", period);
  const received = new Date(range.from.getTime() + Math.floor(draw() * (range.to.getTime() - range.from.getTime())));
  const decided = new Date(received.getTime() + (1 + Math.floor(draw() * 20)) * day);
  return [
    `BENCH-${String(number).padStart(7, "0")}`,
    `${country}/${number}`,
    received.toISOString(),
    chosen({ email: 5, portal: 4, post: 1, fax: 1 }, draw),
    country,
    label,
    `Invented authority ${1 + Math.floor(draw() * 60)} (${country})`,
    category,
    process,
    chosen(products, draw),
    String(1 + Math.floor(draw() ** 4 * 6)),
    open ? "" : category === "preservation" ? "preserved" : chosen(outcomes, draw),
    open ? "" : decided.toISOString(),
    "",
  ].join(",");
}

const day = 86_400_000;

function chosen<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>, draw: () => number): Name {
  const names = keysOf(weights);
  let left = draw() * names.reduce((sum, name) => sum + (weights[name] ?? 0), 0);
  const found = names.find((name) => (left -= weights[name] ?? 0) < 0);
  if (found === undefined) throw new Error("The weights do not add up");
  return found;
}

/** Numbers from 0 up to 1, the same for the same seed; good enough for data that mean nothing. */
function generator(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
