import { readFeedDeadlines } from "@/lib/casework/read-deadline-feed";
import { now } from "@/lib/platform/clock";
import { deadlineCalendar } from "@/lib/platform/deadline-calendar";
import { environment } from "@/lib/platform/environment";

export const dynamic = "force-dynamic";

/** One person's deadlines for their calendar program, which cannot sign in: the address itself is the secret. */
export async function GET(_request: Request, { params }: { params: Promise<{ secret: string }> }): Promise<Response> {
  const { secret } = await params;
  const deadlines = secret.endsWith(".ics") ? await readFeedDeadlines(secret.slice(0, -4), now()) : null;
  if (deadlines === null) return new Response("There is nothing at this address.\n", { status: 404, headers: plain });
  return new Response(deadlineCalendar(deadlines, environment().baseUrl, now()), { headers: calendar });
}

const kept = { "cache-control": "private, no-store", "referrer-policy": "no-referrer" };
const plain = { ...kept, "content-type": "text/plain; charset=utf-8" };
const calendar = {
  ...kept,
  "content-type": "text/calendar; charset=utf-8",
  "content-disposition": 'inline; filename="deadlines.ics"',
};
