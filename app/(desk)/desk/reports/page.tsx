import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { ChoosePeriod } from "@/components/reports/choose-period";
import { ClosedToYou } from "@/components/reports/closed-to-you";
import { ReleasesTable } from "@/components/reports/releases-table";
import { Banner } from "@/components/ui/banner";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readReleases } from "@/lib/casework/publish-report";
import { refusalText } from "@/lib/forms/refusal-text";
import { may } from "@/lib/law/permission/may";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Reports" };

type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** What was published, what waits for the second Publisher, and where a further report begins. */
export default async function ReportsPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireActor("/desk/reports");
  const { done } = await searchParams;
  const releases = await readReleases(actor);
  if (!releases.ok) return <ClosedToYou why={refusalText(releases.refusal)} />;
  const kept = releases.value.filter(({ state }) => state !== "discarded");
  const discarded = releases.value.filter(({ state }) => state === "discarded");
  return (
    <>
      <PageHead
        title="Reports"
        lead="One Publisher prepares a report, another releases it. What is released is public and never changes."
      />
      {done === "discarded" && <Banner kind="success" heading="What was prepared is discarded" />}
      {kept.length > 0 ? (
        <ReleasesTable caption="Reports that are out or wait for release, newest period first" releases={kept} />
      ) : (
        <Empty title="No report yet">
          <p>
            Choose a period below to see its figures as readers would. When they hold, one Publisher prepares the report
            and another releases it; from then on it is public at <a href="/transparency">/transparency</a>.
          </p>
        </Empty>
      )}
      <Section id="prepare" title={may(actor, "prepare-report") ? "Prepare a report" : "Preview a report"}>
        <ChoosePeriod now={now()} />
      </Section>
      {discarded.length > 0 && (
        <Section title="Discarded before release">
          <ReleasesTable caption="Never public" releases={discarded} />
        </Section>
      )}
    </>
  );
}
