import { seedInstallation } from "@/bin/seed-installation";
import { seedFile } from "@/lib/forms/seed-file";
import { now } from "@/lib/platform/clock";
import { authorities, customers, people } from "./story/cast";
import { endedRequests } from "./story/ended-requests";
import { openRequests } from "./story/open-requests";
import { otherRequests } from "./story/other-requests";
import { tellPast } from "./story/past-periods";
import { calendar, withCalls } from "./story/telling";

/**
 * Tells the demo's story: everything in it is invented, and everything goes through casework, so that the story keeps
 * the law it is told to show.
 */
export async function seedStory(): Promise<void> {
  const at = now();
  const days = calendar(at);
  const requests = withCalls([...openRequests(days), ...endedRequests(days), ...otherRequests(days)]).toSorted((a, b) =>
    a.received_at < b.received_at ? -1 : 1,
  );
  const file = seedFile.parse({ schema: "writdesk-seed/1", people, authorities, customers, requests });
  await seedInstallation(file, new Date(days.at(60)));
  await tellPast(at);
}
