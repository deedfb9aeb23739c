import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { DueNotices } from "@/components/deadline/due-notices";
import { DueRequests } from "@/components/deadline/due-requests";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { listDeadlines } from "@/lib/casework/list-deadlines";
import { runningStages } from "@/lib/forms/queue-filter";
import { refusalText } from "@/lib/forms/refusal-text";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Deadlines" };

export default async function DeadlinesPage() {
  const actor = await requireActor("/desk/deadlines");
  const at = now();
  const deadlines = await listDeadlines(actor, runningStages, at);
  if (!deadlines.ok) return <Banner kind="danger" heading={refusalText(deadlines.refusal)} />;
  const { requests, notices, more } = deadlines.value;
  return (
    <>
      <PageHead
        title="Deadlines"
        lead="What is due to authorities and to customers, the most overdue first. Each date is in the zone of its request."
      />
      <DueRequests requests={requests} now={at} more={more} />
      <DueNotices notices={notices} now={at} />
    </>
  );
}
