import { notFound, permanentRedirect } from "next/navigation";
import { HowToQuote } from "@/app/(public)/transparency/how-to-quote";
import {
  newestReleases,
  type Published,
  reportAsked,
  reportHref,
  type ReportParams,
} from "@/app/(public)/transparency/published";
import { publisher, wholeAddress } from "@/app/(public)/publisher";
import type { ReleasedVersion } from "@/components/transparency/corrections";
import { ReportPage } from "@/components/transparency/report-page";
import { periodWords, publishedWords } from "@/components/transparency/words";
import { differencesBetween } from "@/lib/law/transparency/differences";

/** One version of a report as its page, with what a reader needs to quote it. */
export async function ReportView({ params }: { params: ReportParams }) {
  const named = await params;
  const asked = await reportAsked(named);
  const version = named.n === undefined ? undefined : Number(named.n);
  if (asked.kind === "absent") notFound();
  if (asked.kind === "elsewhere") permanentRedirect(reportHref(asked.label, version));
  const { document } = asked.shown;
  const here = reportHref(document.period.label, version);
  const earlier = (await newestReleases()).filter(({ period }) => period.label !== document.period.label);
  return (
    <>
      <ReportPage
        document={document}
        publisher={publisher()}
        earlier={earlier}
        stated={asked.shown.stated}
        versions={releasedVersions(asked.versions)}
        files={{ json: `${here}/report.json`, csv: `${here}/report.csv` }}
        methodHref="/transparency/method"
      />
      <HowToQuote
        document={document}
        publisher={publisher()}
        address={wholeAddress(reportHref(document.period.label, document.version))}
      />
    </>
  );
}

/** What the page's title says, so that a tab, a bookmark and a search result name the report. */
export async function reportTitle(params: ReportParams): Promise<string> {
  const asked = await reportAsked(await params);
  if (asked.kind !== "found") return "No such report";
  const { document } = asked.shown;
  const newest = asked.versions[0]?.document.version === document.version;
  return `Government requests, ${periodWords(document)}${newest ? "" : `, version ${document.version}`}`;
}

/** Every version with what changed from the one released before it. */
export function releasedVersions(versions: readonly Published[]): readonly ReleasedVersion[] {
  return versions.map(({ document, correction }, place) => {
    const before = versions[place + 1]?.document;
    return {
      version: document.version,
      publishedOn: publishedWords(document),
      href: reportHref(document.period.label, document.version),
      reason: correction,
      differences: before ? differencesBetween(before, document) : [],
    };
  });
}
