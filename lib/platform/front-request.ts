import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

/** What the front and the code behind it tell each other about the request at hand. */
export type FrontRequest = {
  /** Printed on an error page and in the log, and nowhere else: how the two find each other. */
  readonly reference: string;
  /** A server action has understood what was sent and begun its work. */
  actionBegan: boolean;
  /** The database did not answer. */
  databaseGone: boolean;
};

/** On the process and not in a module: Next loads a second copy of every module. */
declare global {
  var writdeskRequests: AsyncLocalStorage<FrontRequest> | undefined;
}
const requests = (globalThis.writdeskRequests ??= new AsyncLocalStorage<FrontRequest>());

export function withFrontRequest(run: (request: FrontRequest) => void): void {
  const request = { reference: randomBytes(5).toString("hex"), actionBegan: false, databaseGone: false };
  requests.run(request, () => run(request));
}

/** The request at hand; undefined in the worker, in commands and while building. */
export function frontRequest(): FrontRequest | undefined {
  return requests.getStore();
}

/**
 * To be called by every server action once it knows that its arguments are what its form sends. Before that, a failure
 * means the sender's bytes made no sense, and the front answers 400 where Next would answer 500.
 */
export function markActionBegan(): void {
  const request = requests.getStore();
  if (request) request.actionBegan = true;
}

/** Notes why a page failed, so that a lost database is told as 503 and not as a fault of ours. */
export function noteFailure(cause: unknown): void {
  const request = requests.getStore();
  if (request && isDatabaseGone(cause)) request.databaseGone = true;
}

function isDatabaseGone(cause: unknown): boolean {
  return cause instanceof Error && (cause.name === "DatabaseGone" || isDatabaseGone(cause.cause));
}
