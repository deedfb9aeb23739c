import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import type { DisclosedShare } from "@/lib/law/transparency/derive";
import type { ReportDocument } from "@/lib/law/transparency/report";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "1,480". Our own grouping, not the machine's, so that every server prints the same page. */
export function figure(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "1 request", "2 requests", "no requests". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? "no" : figure(count)} ${count === 1 ? one : many}`;
}

/** "54 %", and "under 1 %" rather than a nought for something that did happen. */
export function percent(pct: number | null, part: number): string {
  if (pct === null) return "–";
  return pct === 0 && part > 0 ? "under\u00A01\u00A0%" : `${pct}\u00A0%`;
}

/** "152 of 282, 54 %": a per cent never stands without its two numbers. */
export function shareText({ disclosed, of, pct }: DisclosedShare): string {
  return `${figure(disclosed)} of ${figure(of)}, ${percent(pct, disclosed)}`;
}

/** "1 July 2019". */
export function dayWords(day: PlainDate): string {
  return `${dayAndMonth(day)} ${yearOf(day)}`;
}

/** First and last day of the period, as the calendar of the report's zone has them. */
export function daysOf({ period }: Pick<ReportDocument, "period">): { first: PlainDate; last: PlainDate } {
  const last = new Date(new Date(period.to).getTime() - 1);
  return { first: dayIn(period.time_zone, new Date(period.from)), last: dayIn(period.time_zone, last) };
}

/** How a sentence about the period begins: "In 2019", "Between 1 July and 31 December 2019". */
export function spanWords(document: Pick<ReportDocument, "period">): string {
  const { first, last } = daysOf(document);
  if (/^\d{4}$/.test(document.period.label)) return `In ${document.period.label}`;
  if (first === last) return `On ${dayWords(first)}`;
  const start = yearOf(first) === yearOf(last) ? dayAndMonth(first) : dayWords(first);
  return `Between ${start} and ${dayWords(last)}`;
}

/** What a period is called: "2019", "July to December 2019", "15 January to 2 February 2024". */
export function periodWords(document: Pick<ReportDocument, "period">): string {
  const { label } = document.period;
  const { first, last } = daysOf(document);
  if (/^\d{4}$/.test(label)) return label;
  if (/^\d{4}-[hq]\d$/.test(label)) return `${monthOf(first)} to ${monthOf(last)} ${yearOf(last)}`;
  if (first === last) return dayWords(first);
  return `${yearOf(first) === yearOf(last) ? dayAndMonth(first) : dayWords(first)} to ${dayWords(last)}`;
}

/** The day a version was released, in the zone the report counts in. */
export function publishedWords({ period, published_at }: Pick<ReportDocument, "period" | "published_at">): string {
  return published_at === null ? "not published" : dayWords(dayIn(period.time_zone, new Date(published_at)));
}

function dayAndMonth(day: PlainDate): string {
  return `${Number(day.slice(8))} ${monthOf(day)}`;
}

function monthOf(day: PlainDate): string {
  return months[Number(day.slice(5, 7)) - 1] ?? "";
}

function yearOf(day: PlainDate): string {
  return day.slice(0, 4);
}
