import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { DeadlineFeed } from "@/components/deadline/deadline-feed";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { readDeadlineFeed } from "@/lib/casework/keep-deadline-feed";
import { refusalText } from "@/lib/forms/refusal-text";
import { now } from "@/lib/platform/clock";
import { make, stop } from "./actions";

export const metadata: Metadata = { title: "Deadlines in your calendar" };

/** The secret address at which a calendar program reads the reader's own deadlines. */
export default async function DeadlineFeedPage() {
  const actor = await requireActor("/desk/deadlines/calendar");
  const feed = await readDeadlineFeed(actor);
  if (!feed.ok) return <Banner kind="danger" heading={refusalText(feed.refusal)} />;
  return (
    <>
      <PageHead
        title="Deadlines in your calendar"
        lead="Your calendar program can read what is due on your requests, and on those of people you stand in for."
      />
      <DeadlineFeed feed={feed.value} make={make} stop={stop} now={now()} />
    </>
  );
}
