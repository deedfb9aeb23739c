import { importColumns } from "@/lib/law/shared/import-columns";
import { rangeIn, type ReportPeriod } from "@/lib/law/transparency/period";
import {
  chosen,
  type Draw,
  generator,
  inventedAccounts,
  inventedChannel,
  inventedOrigin,
} from "@/prisma/story/invented-origin";

/** How often each thing comes up: weights, not the figures of any provider. */
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
  const draw = generator(Math.imul(from + 1, 2_654_435_761));
  const lines = Array.from({ length: rows }, (_, place) => line(periods, from + place, draw, now));
  return `${[importColumns.join(","), ...lines].join("\r\n")}\r\n`;
}

function line(periods: readonly ReportPeriod[], number: number, draw: Draw, now: Date): string {
  const open = number % openEvery === 0;
  const { country, countryLabel, category, legalProcess } = inventedOrigin(draw);
  const period = periods[number % periods.length];
  if (!period) throw new Error("History needs a period to lie in");
  const range = open ? { from: new Date(now.getTime() - 21 * day), to: now } : rangeIn("UTC", period);
  const received = new Date(range.from.getTime() + Math.floor(draw() * (range.to.getTime() - range.from.getTime())));
  const decided = new Date(received.getTime() + (1 + Math.floor(draw() * 20)) * day);
  return [
    `BENCH-${String(number).padStart(7, "0")}`,
    `${country}/${number}`,
    received.toISOString(),
    inventedChannel(draw),
    country,
    countryLabel,
    `Invented authority ${1 + Math.floor(draw() * 60)} (${country})`,
    category,
    legalProcess,
    chosen(products, draw),
    inventedAccounts(draw),
    open ? "" : category === "preservation" ? "preserved" : chosen(outcomes, draw),
    open ? "" : decided.toISOString(),
    "",
  ].join(",");
}

const day = 86_400_000;
