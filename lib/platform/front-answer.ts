import type { IncomingMessage, ServerResponse } from "node:http";
import { pathOf, type FrontRefusal } from "@/lib/platform/front-refusal";

/** Answers with a refusal: a problem document (RFC 9457) for machines, a small page for people. */
export function answerRefusal(request: IncomingMessage, response: ServerResponse, refusal: FrontRefusal): void {
  const forMachines = pathOf(request.url ?? "").startsWith("/api/");
  const { status, title, detail, allow } = refusal;
  const body = forMachines ? JSON.stringify({ type: "about:blank", title, status, detail }) : page(title, detail);
  response.statusCode = status;
  response.setHeader("Content-Type", forMachines ? "application/problem+json" : "text/html; charset=utf-8");
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.setHeader("Cache-Control", "private, no-store");
  if (allow) response.setHeader("Allow", allow);
  if (status === 503) response.setHeader("Retry-After", "5");
  if (!request.complete) forgetBody(request);
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * The rest of a body nobody wants is read away for a moment, so that the sender gets to read the answer instead of
 * seeing the connection break; a sender that goes on is cut off.
 */
function forgetBody(request: IncomingMessage): void {
  const patience = setTimeout(() => request.socket.destroy(), 5000);
  request.once("end", () => clearTimeout(patience)).once("close", () => clearTimeout(patience));
  request.resume();
}

/** No style and no script: it must be readable whatever else is wrong. Both texts are ours, never the visitor's. */
function page(title: string, detail: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${detail}</p></main></body>
</html>
`;
}
