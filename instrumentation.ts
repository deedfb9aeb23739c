import type { Instrumentation } from "next";

type Note = (cause: unknown, route: string, kind: string) => void;

let note: Note = () => undefined;

/** Called by Next once, before the first request. It compiles this file for another runtime too, which has no Node. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] === "edge") return;
  ({ noteRequestError: note } = await import("@/lib/platform/request-error"));
}

/** Called by Next for whatever a page, an action or a handler throws. */
export const onRequestError: Instrumentation.onRequestError = (cause, _request, { routePath, routeType }) => {
  note(cause, routePath, routeType);
};
