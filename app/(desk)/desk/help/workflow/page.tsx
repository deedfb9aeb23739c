import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { WorkflowPicture } from "@/components/workflow/workflow-picture";
import { StepsByStage, StepsByTrack } from "@/components/workflow/workflow-tables";

export const metadata: Metadata = { title: "The workflow" };

export default async function WorkflowHelpPage() {
  await requireActor("/desk/help/workflow");
  return (
    <>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="The workflow"
        lead="The stages of a request and the steps between them. Picture and tables are drawn from the table that the desk, the API and the database enforce."
      />
      <WorkflowPicture />
      <Section title="Steps by stage">
        <StepsByStage />
      </Section>
      <Section title="Steps beside the stage">
        <StepsByTrack />
      </Section>
    </>
  );
}
