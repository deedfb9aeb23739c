import { idempotently } from "@/lib/casework/idempotently";
import { tokenActor } from "@/lib/casework/read-token";
import { makeApiAction } from "@/lib/platform/api-action";
import { now } from "@/lib/platform/clock";

/** The makers of every handler of API v1, with this application's tokens and clock. */
export const { apiAction, apiUpload } = makeApiAction({ tokenActor, idempotently, now });
