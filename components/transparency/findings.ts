import { shareOf, type DisclosedShare, type RankedGroup, type TrendPoint } from "@/lib/law/transparency/derive";
import { disclosedAmong } from "@/lib/law/transparency/outcome";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { counted, figure, shareText } from "./words";

/** The title of the outcome picture: what happened, not what is drawn. */
export function outcomeFinding(document: ReportDocument): string {
  const { requests, outcomes } = document.totals;
  const disclosed = disclosedAmong(outcomes);
  if (requests === 0) return "No request came in";
  if (disclosed === 0) return `No data went to an authority in any of ${counted(requests, "request")}`;
  const content = outcomes.content ?? 0;
  const share = `${figure(disclosed)} of ${counted(requests, "request")}`;
  if (content === 0 || content === disclosed) {
    return `${content > 0 ? "Content" : "Data"} went to an authority in ${share}`;
  }
  return `Data went to an authority in ${share}, content in ${figure(content)}`;
}

export function countryFinding(groups: readonly RankedGroup[], total: number): string {
  const [first, ...others] = groups;
  if (!first) return "No request came in from anywhere";
  const from = first.key.startsWith("?") ? `“${first.label}”` : withArticle(first.label);
  if (others.length === 0) return `All ${counted(total, "request")} came from ${from}`;
  return `${leading(first.totals.requests, total)} came from ${from}`;
}

export function processFinding(groups: readonly RankedGroup[], total: number): string {
  const [first] = groups;
  if (!first) return "No legal process was served";
  const share = `${figure(first.totals.requests)} of ${counted(total, "request")}`;
  if (first.key.startsWith("?")) return `For ${share} the legal process was not recorded`;
  return `The most frequent kind was “${first.label}”: ${share}`;
}

/** How this period stands beside the one before; `named` gives a period its words. */
export function trendFinding(points: readonly TrendPoint[], named: (label: string) => string): string {
  const [before, now] = points.slice(-2);
  if (!before || !now) return "";
  const step = now.requests - before.requests;
  if (step === 0) return `As many requests as in ${named(before.label)}: ${figure(now.requests)}`;
  const more = `${figure(Math.abs(step))} ${step > 0 ? "more" : "fewer"}`;
  return `${counted(now.requests, "request")} in ${named(now.label)}, ${more} than in ${named(before.label)}`;
}

/** What stands beside a bar: how often data was disclosed, or why nothing could be. */
export function shareWords(share: DisclosedShare): string {
  return share.of === 0 ? "asked only to preserve" : `disclosed in ${shareText(share)}`;
}

/** Explains a divisor that is smaller than the number of requests; empty where there is nothing to explain. */
export function preservationRemark(document: ReportDocument): string {
  const asking = shareOf(document.cells).of;
  const kept = document.totals.requests - asking;
  if (kept === 0) return "";
  return `Shares leave out ${counted(kept, "preservation request")}, which ask for nothing to be handed over.`;
}

function leading(part: number, total: number): string {
  return `${part * 2 > total ? "More than half" : "The largest share"}, ${figure(part)} of ${counted(total, "request")},`;
}

/** Countries whose English name wants "the" inside a sentence. */
const articled =
  /^(?:United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Isle |Dominican |Central )|Islands$/;

function withArticle(label: string): string {
  return articled.test(label) ? `the ${label}` : label;
}
