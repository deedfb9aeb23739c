import type { PlainDate } from "@/lib/law/shared/plain-date";
import { addDays } from "@/lib/law/shared/plain-date";
import { importColumns } from "@/lib/law/shared/import-columns";
import type { ReportPeriod } from "@/lib/law/transparency/period";
import { inventedAuthority } from "./invented-authorities";
import { chosen, type Draw, generator, inventedAccounts, inventedChannel, inventedOrigin } from "./invented-origin";

/** What becomes of each instrument in the invented past: weights, not figures of any provider. */
const outcomes = {
  US_SUBP_GJ: { redirected: 42, non_content: 26, rejected: 18, no_data: 9, withdrawn: 5 },
  US_2703D: { redirected: 38, non_content: 34, rejected: 16, no_data: 8, withdrawn: 4 },
  US_WARRANT: { redirected: 41, content: 13, non_content: 18, rejected: 17, no_data: 7, withdrawn: 4 },
  US_EMERG: { non_content: 52, rejected: 31, no_data: 17 },
  US_PRES: { preserved: 100 },
  EU_EPOC: { redirected: 48, non_content: 22, content: 3, rejected: 19, no_data: 8 },
  EU_EPOC_PR: { preserved: 100 },
  EU_NATIONAL: { redirected: 46, non_content: 24, rejected: 21, no_data: 9 },
  UK_COPO: { redirected: 44, content: 18, rejected: 26, no_data: 12 },
  UK_PACE: { redirected: 43, non_content: 27, rejected: 21, no_data: 9 },
  CLOUD_FOREIGN: { redirected: 30, content: 22, rejected: 33, no_data: 15 },
  MLAT: { redirected: 25, non_content: 45, content: 10, rejected: 12, no_data: 8 },
  FOREIGN_INFORMAL: { rejected: 88, withdrawn: 12 },
} as const;

/**
 * A past period as a file to import, invented: the same period gives the same rows. The numbers come from a small
 * generator seeded by the period, so that the demo's published report is the same on every machine.
 */
export function historyCsv(period: ReportPeriod, requests: number): string {
  const draw = generator(seedOf(period.label));
  const days = daysOf(period);
  const rows = Array.from({ length: requests }, (_, place) =>
    row(period, days[Math.floor((place * days.length) / requests)] ?? period.from, place, draw),
  );
  return `${[importColumns.join(","), ...rows].join("\r\n")}\r\n`;
}

function row(period: ReportPeriod, on: PlainDate, place: number, draw: Draw): string {
  const { country, countryLabel, code, category, legalProcess } = inventedOrigin(draw);
  const outcome = chosen(outcomes[code], draw);
  const accounts = inventedAccounts(draw);
  const hour = String(8 + Math.floor(draw() * 10)).padStart(2, "0");
  const decided = addDays(on, 2 + Math.floor(draw() * 18));
  const number = String(place + 1).padStart(4, "0");
  return [
    `STORY-${period.label}-${number}`,
    `${country}/${period.label}/${number}`,
    `${on}T${hour}:15:00Z`,
    inventedChannel(draw),
    country,
    countryLabel,
    inventedAuthority(country, draw),
    category,
    legalProcess,
    "",
    accounts,
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

/** A number of its own for each period. */
function seedOf(label: string): number {
  return [...label].reduce((hash, symbol) => (Math.imul(hash, 31) + symbol.charCodeAt(0)) >>> 0, 7);
}
