import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { ClockTable, InstrumentTable } from "@/components/settings/rule-tables";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";

export const metadata: Metadata = { title: "The law’s tables" };

export default async function RulesPage() {
  await requireActor("/desk/settings/rules");
  return (
    <>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="The law’s tables"
        lead="What the desk and the database enforce. Each row names its source; a request keeps the clock it was received under."
      />
      <Section title="Instruments">
        <InstrumentTable />
      </Section>
      <Section title="Clocks">
        <ClockTable />
      </Section>
    </>
  );
}
