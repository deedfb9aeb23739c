import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { RuleChangeForm } from "@/components/settings/rule-change-form";
import { RuleChanges } from "@/components/settings/rule-changes";
import { RuleVersions } from "@/components/settings/rule-versions";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { ruleName } from "@/lib/law/request/rule-set";
import { readOneRule } from "@/lib/casework/read-rules";
import { propose, settle } from "../actions";
import { unconfirmed } from "@/lib/law/deadline/unconfirmed";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "A rule" };

interface RulePageProps {
  readonly params: Promise<{ ruleId: string }>;
}

export default async function RulePage({ params }: RulePageProps) {
  const { ruleId } = await params;
  const actor = await requireActor(`/desk/settings/rules/${encodeURIComponent(ruleId)}`);
  const shown = await readOneRule(actor, ruleId);
  if (!shown) notFound();
  const { row, versions, changes, mayChange } = shown;
  const at = now();
  return (
    <>
      <PageHead
        kicker={<a href="/desk/settings/rules">The law’s tables</a>}
        title={ruleName(row)}
        lead={row.rule.confirmedBy === null ? unconfirmed : `Confirmed by ${row.rule.confirmedBy}.`}
      />
      <Section title="Versions">
        <RuleVersions versions={versions} now={at} />
      </Section>
      {changes.length > 0 && (
        <Section title="Changes">
          <RuleChanges changes={changes} now={at} settler={mayChange ? { id: actor.id, action: settle } : null} />
        </Section>
      )}
      {mayChange && (
        <Section title="Propose a change" id="change">
          <RuleChangeForm key={row.version} row={row} action={propose} />
        </Section>
      )}
    </>
  );
}
