import { counted, figure, percent, periodWords } from "@/components/transparency/words";
import { shareOf } from "@/lib/law/transparency/derive";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { reportHref } from "./published";

interface Site {
  readonly publisher: string;
  readonly wholeAddress: (path: string) => string;
}

/** The releases as Atom (RFC 4287), last published first: an entry a version, so that a correction is news. */
export function reportFeed(releases: readonly ReportDocument[], { publisher, wholeAddress }: Site): string {
  const sorted = releases.toSorted((a, b) => (publishedAt(a) < publishedAt(b) ? 1 : -1));
  const updated = sorted[0] ? publishedAt(sorted[0]) : "1970-01-01T00:00:00Z";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element("id", wholeAddress("/transparency")),
    element("title", `${publisher}: government requests for customer data`),
    element("updated", updated),
    `<author>${element("name", publisher)}</author>`,
    link("self", wholeAddress("/transparency/feed.xml")),
    link("alternate", wholeAddress("/transparency")),
    ...sorted.map((document) => entry(document, wholeAddress)),
    "</feed>",
    "",
  ].join("\n");
}

function entry(document: ReportDocument, wholeAddress: Site["wholeAddress"]): string {
  const { period, version } = document;
  const address = wholeAddress(reportHref(period.label, version));
  const title = `Government requests, ${periodWords(document)}${version > 1 ? `, version ${version} (corrected)` : ""}`;
  return [
    "<entry>",
    element("id", address),
    element("title", title),
    element("updated", publishedAt(document)),
    link("alternate", address),
    element("summary", summary(document)),
    "</entry>",
  ].join("");
}

function summary({ totals, cells }: ReportDocument): string {
  const { disclosed, of, pct } = shareOf(cells);
  const received = `${counted(totals.requests, "request")} about ${counted(totals.accounts, "account")}.`;
  if (of === 0) return received;
  return `${received} Data was disclosed in ${figure(disclosed)} of ${figure(of)} that asked for data, ${percent(pct, disclosed)}.`;
}

function publishedAt({ published_at, period }: ReportDocument): string {
  return published_at ?? period.to;
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" href="${escaped(href)}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
