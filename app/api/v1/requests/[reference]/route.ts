import { z } from "zod";
import { apiAction } from "@/app/api-action";
import { requestBody } from "@/app/api/v1/requests/[reference]/request-body";
import { readRequest } from "@/lib/casework/read-request";
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
    return read.ok ? granted({ body: requestBody(read.value, now) }) : read;
  },
});
