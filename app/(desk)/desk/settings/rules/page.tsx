import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { RuleChanges } from "@/components/settings/rule-changes";
import { ClockTable, InstrumentTable } from "@/components/settings/rule-tables";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readRules } from "@/lib/casework/read-rules";
import { settle } from "./actions";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "The law’s tables" };

export default async function RulesPage() {
  const actor = await requireActor("/desk/settings/rules");
  const at = now();
  const { rules, waiting, mayChange } = await readRules(actor, at);
  return (
    <>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="The law’s tables"
        lead={`What the desk and the database enforce: version ${rules.version} of the rules. Each row names its source; a request keeps the version it was received under.`}
      />
      {waiting.length > 0 && (
        <Section title="Waiting for a second administrator">
          <RuleChanges changes={waiting} now={at} settler={mayChange ? { id: actor.id, action: settle } : null} />
        </Section>
      )}
      <Section title="Instruments">
        <InstrumentTable rules={rules} />
      </Section>
      <Section title="Clocks">
        <ClockTable rules={rules} />
      </Section>
    </>
  );
}
