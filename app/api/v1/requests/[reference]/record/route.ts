import { z } from "zod";
import { apiAction } from "@/app/api-action";
import { readRecord } from "@/lib/casework/read-record";
import { lastPlace } from "@/lib/forms/record-cursor";
import { readReference } from "@/lib/law/request/reference";
import { granted, refused } from "@/lib/law/shared/result";

export const dynamic = "force-dynamic";

const pageForm = z.object({ after: z.coerce.number().int().min(0).max(lastPlace).default(0) });

/** The record of one request, oldest entry first, as it is hashed: whoever has it can check the chain without us. */
export const GET = apiAction({
  schema: pageForm,
  run: async (actor, { after }, { params }, now) => {
    const reference = readReference(params["reference"] ?? "");
    if (!reference) return refused({ code: "not-found" });
    const entries = await readRecord(actor, reference, after, now);
    return entries.ok ? granted({ body: { reference, entries: entries.value } }) : entries;
  },
});
