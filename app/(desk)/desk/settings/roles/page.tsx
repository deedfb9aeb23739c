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
      <Section title="Who is told that time runs out">
        <p>
          The owner of a request, or whoever stands in, is told of every warning point of a clock. At the last one and
          at the end every Senior counsel is told, too, and from the first where nobody owns it. They are told by mail
          and on the desk. Nobody is paged by telephone: for emergencies, agree on who reads that mail at night.
        </p>
      </Section>
      <Section title="Steps">
        <StepTable />
      </Section>
    </>
  );
}
