import { apiAction } from "@/app/api-action";
import { queueBody } from "@/app/api/v1/requests/queue-body";
import { queueAsked } from "@/app/queue-asked";
import { listRequests } from "@/lib/casework/list-requests";
import { takeInRequest } from "@/lib/casework/take-in-request";
import { placeText } from "@/lib/forms/queue-filter";
import { queueQuery } from "@/lib/forms/queue-problems";
import { receiveRequestForm } from "@/lib/forms/receive-request";
import { takenIn } from "@/lib/forms/receive-request-text";
import { granted } from "@/lib/law/shared/result";

export const dynamic = "force-dynamic";

/** The queue as a machine reads it; `next` goes into `after` for the page that follows. */
export const GET = apiAction({
  schema: queueQuery,
  deed: "read-requests",
  run: async (actor, filter, _, now) => {
    const queue = await listRequests(actor, queueAsked(filter), now);
    if (!queue.ok) return queue;
    const { items, next } = queue.value;
    return granted({ body: { items: items.map(queueBody), next: next && placeText(filter.sort, next) } });
  },
});

/** Records a request, by the schema of the desk's own form. */
export const POST = apiAction({
  schema: receiveRequestForm,
  deed: "receive-request",
  run: async (actor, input, _, now) => {
    const taken = await takeInRequest(actor, takenIn(input, "api"), now);
    if (!taken.ok) return taken;
    const { reference, version, alike, lookAlikes } = taken.value;
    return granted({
      status: 201,
      location: `/api/v1/requests/${reference}`,
      body: { reference, version, alike, lookAlikes },
    });
  },
});
