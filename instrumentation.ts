import type { Instrumentation } from "next";
import { frontRequest, noteFailure } from "@/lib/platform/front-request";
import { log } from "@/lib/platform/log";

/** Called by Next for whatever a page, action or handler throws: noted for the front, and in the log without content. */
export const onRequestError: Instrumentation.onRequestError = (cause, _request, { routePath, routeType }) => {
  noteFailure(cause);
  const name = cause instanceof Error ? cause.name : typeof cause;
  const digest = cause instanceof Error && "digest" in cause ? String(cause.digest) : undefined;
  log({
    event: "page-failed",
    reference: frontRequest()?.reference,
    digest,
    route: routePath,
    kind: routeType,
    error: name,
  });
};
