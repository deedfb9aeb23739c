import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { RoleTable, SeparationTable, StepTable } from "@/components/settings/role-tables";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";

export const metadata: Metadata = { title: "Who may do what" };

export default async function RolesPage() {
  await requireActor("/desk/settings/roles");
  return (
    <>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="Who may do what"
        lead="Drawn from the tables that the desk asks before every step. One person may hold several roles; what two persons must do takes two persons all the same."
      />
      <Section title="Roles">
        <RoleTable />
      </Section>
      <Section title="Two persons">
        <SeparationTable />
      </Section>
      <Section title="Steps">
        <StepTable />
      </Section>
    </>
  );
}
