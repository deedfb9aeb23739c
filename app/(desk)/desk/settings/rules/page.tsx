import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { ClockTables } from "@/components/settings/clock-table";
import { FieldTable } from "@/components/settings/field-table";
import { MinimumTable } from "@/components/settings/minimum-table";
import { RuleChanges } from "@/components/settings/rule-changes";
import { SigningForm, Signings } from "@/components/settings/rule-signing";
import { ShieldTable } from "@/components/settings/shield-table";
import { TextTable } from "@/components/settings/text-table";
import { InstrumentTable } from "@/components/settings/rule-tables";
import { PageHead } from "@/components/ui/page-head";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import { readRules } from "@/lib/casework/read-rules";
import { now } from "@/lib/platform/clock";
import { agree, settle, sign } from "./actions";

export const metadata: Metadata = { title: "The law’s tables" };

export default async function RulesPage() {
  const actor = await requireActor("/desk/settings/rules");
  const at = now();
  const { rules, waiting, mayChange, signing } = await readRules(actor, at);
  const { all, confirmed } = signing;
  const tables = (
    <>
      <Section title="Instruments">
        <InstrumentTable rules={rules} signing={signing} />
      </Section>
      <Section title="The least process">
        <MinimumTable rules={rules} signing={signing} />
      </Section>
      <Section title="Clocks">
        <ClockTables rules={rules} signing={signing} />
      </Section>
      <Section title="Shield laws">
        <ShieldTable rules={rules} signing={signing} />
      </Section>
      <Section title="Texts">
        <TextTable rules={rules} signing={signing} />
      </Section>
      <Section title="Fields that can be named" aside="shipped with the software">
        <FieldTable />
      </Section>
    </>
  );
  return (
    <>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="The law’s tables"
        lead={`What the desk and the database enforce: version ${rules.version} of the rules. Each row names its source and who confirmed it; a request keeps the version it was received under.`}
      />
      <Progress value={confirmed} max={all} label={`${confirmed} of ${all} rows confirmed by counsel`} />
      {waiting.length > 0 && (
        <Section title="Waiting for a second administrator">
          <RuleChanges changes={waiting} now={at} settler={mayChange ? { id: actor.id, action: settle } : null} />
        </Section>
      )}
      {signing.waiting.length > 0 && (
        <Section title="Signed by counsel, waiting for a second person">
          <Signings
            signings={signing.waiting}
            now={at}
            settler={signing.maySecond ? { id: actor.id, action: agree } : null}
          />
        </Section>
      )}
      {signing.maySign ? <SigningForm action={sign}>{tables}</SigningForm> : tables}
    </>
  );
}
