import type { QueueAsked } from "@/lib/casework/list-requests";
import { type QueueFilter, stagesOf } from "@/lib/forms/queue-filter";

/** What an address asks of the queue, in casework's own terms. */
export function queueAsked(filter: QueueFilter): QueueAsked {
  const { view, q, country, instrument, category, outcome, sort, after, limit } = filter;
  return {
    stages: stagesOf(filter),
    mine: view === "mine",
    late: view === "late",
    challenged: view === "challenged",
    q,
    country,
    instrument,
    category,
    outcome,
    sort,
    after,
    limit,
  };
}
