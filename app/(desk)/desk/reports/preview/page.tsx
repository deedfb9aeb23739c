import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { publisher } from "@/app/(public)/publisher";
import { releasedVersions } from "@/app/(public)/transparency/report-view";
import { newestReleases, releasedOf } from "@/app/(public)/transparency/published";
import { prepare } from "@/app/(desk)/desk/reports/actions";
import { periodAsked } from "@/app/(desk)/desk/reports/period-asked";
import { requireActor } from "@/app/session";
import { AsReadersSeeIt } from "@/components/reports/as-readers-see-it";
import { ChoosePeriod } from "@/components/reports/choose-period";
import { ClosedToYou } from "@/components/reports/closed-to-you";
import { DifferencesTable } from "@/components/reports/differences-table";
import { isOpen, nameOfPeriod } from "@/components/reports/period-choice";
import { WhetherToPrepare } from "@/components/reports/whether-to-prepare";
import { ReportChecks } from "@/components/transparency/report-checks";
import { ReportPage } from "@/components/transparency/report-page";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readStatements } from "@/lib/casework/attest-statements";
import { previewReport } from "@/lib/casework/preview-report";
import { refusalText } from "@/lib/forms/refusal-text";
import { may } from "@/lib/law/permission/may";
import { mayPublish } from "@/lib/law/transparency/checks";
import { differencesBetween } from "@/lib/law/transparency/differences";
import { rangeIn } from "@/lib/law/transparency/period";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Preview of a report" };

type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** A period as it stands now: what is checked, what would change for readers, the whole page, and the way on. */
export default async function PreviewPage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const period = periodAsked(query);
  const here = period.ok ? `/desk/reports/preview?period=${period.value.label}` : "/desk/reports";
  const actor = await requireActor(here);
  if (!period.ok) return <ChooseAnother wrong={Object.keys(query).length === 0 ? undefined : period.refusal} />;
  if (query["period"] !== period.value.label) redirect(here);
  const preview = await previewReport(actor, period.value);
  if (!preview.ok) return <ClosedToYou why={refusalText(preview.refusal)} />;
  const { document, checks } = preview.value;
  const [versions, others, statements] = await Promise.all([
    releasedOf(period.value.label),
    newestReleases(),
    readStatements(actor, period.value, now()),
  ]);
  const out = versions[0]?.document;
  const name = nameOfPeriod(period.value);
  return (
    <>
      <PageHead
        kicker={<a href="/desk/reports">Reports</a>}
        title={`Preview: ${name}`}
        lead="The figures as they stand this moment. Nothing is kept by looking."
        actions={<LinkButton href="#prepare">Go to the decision</LinkButton>}
      />
      <Section title="Checks">
        <ReportChecks checks={checks} />
      </Section>
      {out && (
        <Section title={`What changed since version ${out.version}`}>
          <DifferencesTable
            caption="Every figure that would change for readers"
            none="No figure differs from the version that is out."
            before={`Version ${out.version}`}
            after="Now"
            differences={differencesBetween(out, document)}
          />
        </Section>
      )}
      <Section title="As readers will see it">
        <AsReadersSeeIt>
          <ReportPage
            within
            document={document}
            publisher={publisher()}
            earlier={others.filter((other) => other.period.label !== document.period.label)}
            stated={null}
            versions={releasedVersions(versions)}
            files={{ json: "#files", csv: "#files" }}
            methodHref="/transparency/method"
          />
        </AsReadersSeeIt>
      </Section>
      <Section id="prepare" title="Prepare for release">
        <WhetherToPrepare
          action={prepare}
          label={document.period.label}
          name={name}
          releasedVersion={out?.version ?? 0}
          statements={statements.ok ? statements.value : []}
          mayPrepare={may(actor, "prepare-report")}
          openUntil={isOpen(period.value, now()) ? rangeIn("UTC", period.value).to : null}
          holds={mayPublish(checks)}
        />
      </Section>
    </>
  );
}

function ChooseAnother({ wrong }: { wrong: string | undefined }) {
  return (
    <>
      <PageHead kicker={<a href="/desk/reports">Reports</a>} title="Which period?" />
      <ChoosePeriod now={now()} wrong={wrong} />
    </>
  );
}
