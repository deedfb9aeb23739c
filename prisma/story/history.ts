import type { PlainDate } from "@/lib/law/shared/plain-date";
import { addDays } from "@/lib/law/shared/plain-date";
import { instruments } from "@/lib/law/request/instrument";
import { keysOf } from "@/lib/law/shared/keys";
import type { ReportPeriod } from "@/lib/law/transparency/period";

/** How often each thing happens in the invented past: weights, not figures of any provider. */
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

const outcomes = {
  US_SUBP_GJ: { redirected: 42, non_content: 26, rejected: 18, no_data: 9, withdrawn: 5 },
  US_2703D: { redirected: 38, non_content: 34, rejected: 16, no_data: 8, withdrawn: 4 },
  US_WARRANT: { redirected: 41, content: 13, non_content: 18, rejected: 17, no_data: 7, withdrawn: 4 },
  US_EMERG: { non_content: 52, rejected: 31, no_data: 17 },
  US_PRES: { preserved: 100 },
  EU_EPOC: { redirected: 48, non_content: 22, content: 3, rejected: 19, no_data: 8 },
  FOREIGN_INFORMAL: { rejected: 88, withdrawn: 12 },
} as const;

const header =
  "intake_ref,agency_ref,received_at,channel,country,country_label,authority,category,legal_process,product,accounts,outcome,decided_at,duplicate_of";

/**
 * A past period as a file to import, invented: the same period gives the same rows. The numbers come from a small
 * generator seeded by the period, so that the demo's published report is the same on every machine.
 */
export function historyCsv(period: ReportPeriod, requests: number): string {
  const draw = generator(period.label);
  const days = daysOf(period);
  const rows = Array.from({ length: requests }, (_, place) =>
    row(period, days[Math.floor((place * days.length) / requests)] ?? period.from, place, draw),
  );
  return `${[header, ...rows].join("\r\n")}\r\n`;
}

function row(period: ReportPeriod, on: PlainDate, place: number, draw: () => number): string {
  const [country = "", label = ""] = chosen(countries, draw).split(",");
  const code = chosen(country === "US" ? ways.US : ways.other, draw);
  const outcome = chosen(outcomes[code], draw);
  const { category, label: process } = instruments[code];
  const accounts = 1 + Math.floor(draw() ** 4 * 6);
  const hour = String(8 + Math.floor(draw() * 10)).padStart(2, "0");
  const decided = addDays(on, 2 + Math.floor(draw() * 18));
  const number = String(place + 1).padStart(4, "0");
  return [
    `STORY-${period.label}-${number}`,
    `${country}/${period.label}/${number}`,
    `${on}T${hour}:15:00Z`,
    chosen({ email: 5, portal: 4, post: 1, fax: 1 }, draw),
    country,
    label,
    `Invented authority ${1 + Math.floor(draw() * 24)} (${country})`,
    category,
    process,
    "",
    String(accounts),
    outcome,
    `${decided}T12:00:00Z`,
    "",
  ].join(",");
}

function daysOf({ from, to }: ReportPeriod): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}

function chosen<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>, draw: () => number): Name {
  const names = keysOf(weights);
  const total = names.reduce((sum, name) => sum + (weights[name] ?? 0), 0);
  let left = draw() * total;
  for (const name of names) {
    left -= weights[name] ?? 0;
    if (left < 0) return name;
  }
  throw new Error("The weights do not add up");
}

/** Numbers from 0 up to 1, the same for the same seed (a linear congruence; for a story, not for secrets). */
function generator(seed: string): () => number {
  let state = [...seed].reduce((hash, symbol) => (Math.imul(hash, 31) + symbol.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
