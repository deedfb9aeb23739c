import { keepSent } from "@/app/api/documents/keep-sent";
import { apiUpload } from "@/app/api-action";

export const dynamic = "force-dynamic";

/**
 * A machine's file, streamed: `PUT /api/v1/documents?name=…&kind=…[&request=WD-…]`, the body being the file. What it gives
 * back names the document in steps, and in the request it is the original of.
 */
export const PUT = apiUpload(keepSent);
