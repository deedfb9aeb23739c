import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { publisher } from "@/app/(public)/publisher";
import { releasedVersions } from "@/app/(public)/transparency/report-view";
import { newestReleases, releasedOf, reportHref } from "@/app/(public)/transparency/published";
import { discard, release } from "@/app/(desk)/desk/reports/actions";
import { requireActor } from "@/app/session";
import { AsReadersSeeIt } from "@/components/reports/as-readers-see-it";
import { ClosedToYou } from "@/components/reports/closed-to-you";
import { periodOf } from "@/components/reports/releases-table";
import { ReleaseFacts } from "@/components/reports/release-facts";
import { StatementsSaid } from "@/components/reports/statements-said";
import { WhetherToRelease } from "@/components/reports/whether-to-release";
import { ReportChecks } from "@/components/transparency/report-checks";
import { ReportPage } from "@/components/transparency/report-page";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readRelease } from "@/lib/casework/read-release";
import { refusalText } from "@/lib/forms/refusal-text";
import { reportDocumentSchema } from "@/lib/forms/report-document";
import { may } from "@/lib/law/permission/may";
import { checkReport, mayPublish } from "@/lib/law/transparency/checks";
import { differencesBetween } from "@/lib/law/transparency/differences";

export const metadata: Metadata = { title: "A report's version" };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** One version: for the second Publisher what is to be released and the way to do it, for others how it came about. */
export default async function ReleasePage({ params, searchParams }: PageProps) {
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) notFound();
  const actor = await requireActor(`/desk/reports/${id}`);
  const read = await readRelease(actor, id);
  if (!read.ok && read.refusal.code === "not-found") notFound();
  if (!read.ok) return <ClosedToYou why={refusalText(read.refusal)} />;
  const { asOfNow, attested, found, ...row } = read.value;
  const document = reportDocumentSchema.parse(row.document);
  const checks = checkReport(document);
  const [versions, others] = await Promise.all([releasedOf(row.label), newestReleases()]);
  const name = periodOf(row.label);
  const href = reportHref(row.label, row.version);
  const waits = row.state === "prepared";
  return (
    <>
      <PageHead
        kicker={<a href="/desk/reports">Reports</a>}
        title={`${name}, version ${row.version}`}
        actions={
          waits ? (
            <LinkButton href="#decide">Go to the decision</LinkButton>
          ) : (
            row.state === "released" && <LinkButton href={href}>See it as readers do</LinkButton>
          )
        }
      >
        <ReleaseFacts release={row} />
      </PageHead>
      {done === "prepared" && waits && (
        <Banner kind="success" heading="Prepared">
          <p>Another Publisher releases it from this page. Nothing is public yet.</p>
        </Banner>
      )}
      {done === "released" && row.state === "released" && (
        <Banner kind="success" heading="Released">
          <p>
            It is public at <a href={href}>{href}</a>.
          </p>
        </Banner>
      )}
      <Section title="Checks">
        <ReportChecks checks={checks} />
      </Section>
      <Section title={waits ? "What it will state" : "What it states"}>
        <StatementsSaid {...attested} />
      </Section>
      <Section title={waits ? "What will be released" : "The report"}>
        <AsReadersSeeIt>
          <ReportPage
            within
            document={document}
            publisher={publisher()}
            earlier={others.filter((other) => other.period.label !== row.label)}
            stated={attested.stated}
            versions={releasedVersions(versions)}
            files={
              waits ? { json: "#files", csv: "#files" } : { json: `${href}/report.json`, csv: `${href}/report.csv` }
            }
            methodHref="/transparency/method"
          />
        </AsReadersSeeIt>
      </Section>
      {waits && (
        <Section id="decide" title="Release or discard">
          <WhetherToRelease
            release={release}
            discard={discard}
            id={id}
            name={name}
            version={row.version}
            preparedBy={row.preparedBy}
            isPublisher={may(actor, "release-report")}
            isPreparer={row.preparedById === actor.id}
            holds={mayPublish(checks)}
            stated={attested.stated}
            found={found}
            moved={asOfNow ? differencesBetween(document, asOfNow) : []}
          />
        </Section>
      )}
    </>
  );
}
