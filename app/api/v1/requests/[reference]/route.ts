import { z } from "zod";
import { apiAction } from "@/app/api-action";
import { requestBody } from "@/app/api/v1/requests/[reference]/request-body";
import { readRequest } from "@/lib/casework/read-request";
import { readStepChoices } from "@/lib/casework/read-step-choices";
import { readReference } from "@/lib/law/request/reference";
import { granted, refused } from "@/lib/law/shared/result";

export const dynamic = "force-dynamic";

/** One request, with the steps open to whoever asks. Opening it is on the record, as at the desk. */
export const GET = apiAction({
  schema: z.unknown(),
  run: async (actor, _, { params }, now) => {
    const reference = readReference(params["reference"] ?? "");
    if (!reference) return refused({ code: "not-found" });
    const read = await readRequest(actor, reference, now, "api");
    if (!read.ok) return read;
    return granted({ body: requestBody(read.value, await readStepChoices(actor, read.value), now) });
  },
});
