import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { answerRefusal } from "@/lib/platform/front-answer";
import { watchBody } from "@/lib/platform/front-body";
import {
  cleanRequest,
  contentPolicy,
  makeNonce,
  openCaching,
  sealCaching,
  setSecurityHeaders,
} from "@/lib/platform/front-headers";
import { pathOf, refusalOf, tooLarge, type FrontRefusal, type Sites } from "@/lib/platform/front-refusal";
import { FrontResponse } from "@/lib/platform/front-response";
import type { LogLine } from "@/lib/platform/log";
import { withFrontRequest, type FrontRequest } from "@/lib/platform/front-request";

export type Handler = (request: IncomingMessage, response: FrontResponse) => Promise<void>;

export type FrontServer = Server<typeof IncomingMessage, typeof FrontResponse>;

export type FrontSettings = {
  readonly sites: Sites;
  /** Origins beyond ours at which a form may end. */
  readonly formTargets: readonly string[];
  readonly https: boolean;
  readonly log: (line: LogLine) => void;
};

/**
 * Our own HTTP server before Next's handler. It refuses what Next would meet with 500 or worse, and everything that a
 * browser with one of our pages would never send; what it lets through it hands on untouched but for its headers.
 */
export function createFront(handler: Handler, settings: FrontSettings): FrontServer {
  const server = createServer({
    headersTimeout: 15_000,
    requestTimeout: 2 * 3600_000,
    keepAliveTimeout: 65_000,
    ServerResponse: FrontResponse,
  });
  server.on("request", (request, response) => {
    withFrontRequest((own) => receive(request, response, own, handler, settings));
  });
  // An idle connection holds memory; every page and every chunk of a file is well inside this.
  server.setTimeout(180_000);
  for (const event of ["connect", "upgrade"]) server.on(event, refuseTunnel);
  return server;
}

function receive(
  request: IncomingMessage,
  response: FrontResponse,
  own: FrontRequest,
  handler: Handler,
  settings: FrontSettings,
): void {
  const nonce = makeNonce();
  const policy = contentPolicy(nonce, settings.formTargets);
  const path = pathOf(request.url ?? "");
  const answer = (refusal: FrontRefusal) => (to: FrontResponse) => answerRefusal(request, to, refusal);
  setSecurityHeaders(response, policy, settings.https);
  request.on("error", () => undefined); // the sender went away; whoever reads the body is told as well

  const refusal = refusalOf(request, settings.sites);
  if (refusal) return answerRefusal(request, response, refusal);

  response.beforeHead = (head) => {
    const truer = truerThan(head.statusCode, request, own);
    sealCaching(path, head);
    return truer && answer(truer);
  };
  watchBody(request, (why) => response.replace(answer(why === "too-large" ? tooLarge(request.url ?? "") : tooSlow)));
  cleanRequest(request, policy, nonce);
  openCaching(path, response);
  handler(request, response).catch((cause: unknown) => {
    settings.log({
      event: "page-failed",
      reference: own.reference,
      method: request.method,
      path: withoutSecret(path),
      error: String(cause),
    });
    response.replace(answer(unforeseen(own.reference)));
  });
}

/** The address of a person's deadlines is itself a secret, which no log keeps. */
function withoutSecret(path: string): string {
  return path.replace(/wdf_[\w-]+/, "wdf_…");
}

/** What Next says in its own way, or untruly. */
function truerThan(status: number, request: IncomingMessage, own: FrontRequest): FrontRefusal | undefined {
  if (status === 405 && pathOf(request.url ?? "").startsWith("/api/")) return noSuchMethod;
  return status === 500 ? truerThan500(request, own) : undefined;
}

/** Next answers 500 to bytes it cannot read as a form, and to a page whose database is gone. */
function truerThan500(request: IncomingMessage, own: FrontRequest): FrontRefusal | undefined {
  if (own.databaseGone) return databaseGone;
  const isAction = request.method === "POST" && !(request.url ?? "").startsWith("/api/");
  return isAction && !own.actionBegan ? unreadable : undefined;
}

function refuseTunnel(_request: IncomingMessage, socket: Duplex): void {
  socket.on("error", () => undefined);
  socket.end(
    "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, POST\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
  );
}

const databaseGone: FrontRefusal = {
  status: 503,
  title: "Not available for a moment",
  detail:
    "The database does not answer. Nothing was changed. Go back and try again in a minute; what you typed is still in your browser.",
};

const noSuchMethod: FrontRefusal = {
  status: 405,
  title: "Method not allowed",
  detail: "This address does not know that method. /api/v1/openapi.json lists what each one knows.",
};

const unreadable: FrontRefusal = {
  status: 400,
  title: "Not understood",
  detail: "What was sent is not what the form on that page sends. Go back, reload the page and try again.",
};

const tooSlow: FrontRefusal = {
  status: 408,
  title: "Too slow",
  detail: "What was being sent did not arrive in time. Nothing was kept.",
};

function unforeseen(reference: string): FrontRefusal {
  return {
    status: 500,
    title: "Something went wrong",
    detail: `It is our fault and in our log under ${reference}. Nothing half-done was kept.`,
  };
}
