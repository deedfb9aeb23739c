import { frontRequest, noteFailure } from "@/lib/platform/front-request";
import { log } from "@/lib/platform/log";

/** Notes a failure for the front, which may answer better than Next, and in the log: its kind, never its text. */
export function noteRequestError(cause: unknown, route: string, kind: string): void {
  noteFailure(cause);
  const error = cause instanceof Error ? cause.name : typeof cause;
  // The digest stands on the page a person sees; the reference links this line to others of the same request.
  const digest = cause instanceof Error && "digest" in cause ? String(cause.digest) : undefined;
  log({ event: "page-failed", reference: frontRequest()?.reference, digest, route, kind, error });
}
