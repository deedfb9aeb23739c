import type { Metadata } from "next";
import { state } from "@/app/(desk)/desk/reports/bands/actions";
import { periodAsked } from "@/app/(desk)/desk/reports/period-asked";
import { requireActor } from "@/app/session";
import { BandsStated } from "@/components/reports/bands-stated";
import { ChooseBandPeriod, StateBands } from "@/components/reports/state-bands";
import { ClosedToYou } from "@/components/reports/closed-to-you";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { periodOf } from "@/components/reports/releases-table";
import { readBandOptions, readBands } from "@/lib/casework/read-bands";
import { refusalText } from "@/lib/forms/refusal-text";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Bands of national-security process" };

type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** For counsel of the compartment: how each period is published, chosen once, and the ranges that leave it. */
export default async function BandsPage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const actor = await requireActor("/desk/reports/bands");
  const stated = await readBands(actor);
  if (!stated.ok) return <ClosedToYou why={refusalText(stated.refusal)} />;
  const asked = periodAsked(query);
  const period = asked.ok ? asked.value : null;
  const options = period && (await readBandOptions(actor, period, now()));
  const own = stated.value.find(({ label }) => label === period?.label);
  return (
    <>
      <PageHead
        title="Bands of national-security process"
        lead="The law lets a report give ranges, by one of four options. What is chosen for a period stands for good: a second option would narrow the first. Only the ranges leave the compartment, and a Publisher prints them with the report."
      />
      {query["done"] === "stated" && own && (
        <Banner kind="success" heading={`The ranges of ${periodOf(own.label)} are stated`}>
          <p>They stand in the report of that period once it is prepared and released.</p>
        </Banner>
      )}
      <Section id="choose" title={period ? periodOf(period.label) : "Choose a period"}>
        {period && options?.ok ? (
          <StateBands
            key={period.label}
            action={state}
            label={period.label}
            name={periodOf(period.label)}
            chosen={own?.option ?? null}
            options={options.value.map(({ id, refusal }) => ({ id, closed: refusal && refusalText(refusal) }))}
          />
        ) : (
          <ChooseBandPeriod now={now()} wrong={"period" in query && !asked.ok ? asked.refusal : undefined} />
        )}
      </Section>
      <Section title="Stated so far">
        <BandsStated stated={stated.value} />
      </Section>
    </>
  );
}
