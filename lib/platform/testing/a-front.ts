import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { createFront, type Handler } from "@/lib/platform/front";

export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Iterable<string>;
}

/** What a page of ours says of itself when it sends. */
export const ours = { origin: "https://desk.example" };

/** A front before `handler`, for the site `https://desk.example`; it listens until it is closed. */
export async function aFront(handler: Handler, log: (line: unknown) => void = () => undefined) {
  const server = createFront(handler, {
    sites: new Map([["desk.example", "https://desk.example"]]),
    formTargets: ["https://idp.example"],
    https: true,
    log,
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { port, send: (sent: Sent) => sendTo(port, sent), close: () => server.close() };
}

async function sendTo(port: number, { method = "GET", path = "/desk", headers = {}, body }: Sent) {
  const request = httpRequest({ port, host: "127.0.0.1", method, path, headers: { host: "desk.example", ...headers } });
  request.on("error", () => undefined);
  if (typeof body === "string")
    request.setHeader("Content-Length", headers["content-length"] ?? Buffer.byteLength(body));
  for (const part of typeof body === "string" ? [body] : (body ?? [])) request.write(part);
  request.end();
  const response = await new Promise<IncomingMessage>((done, failed) => {
    request.on("response", done).on("close", () => failed(new Error("no answer")));
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

/** Answers what was sent, with headers that a careless page would set, and tells `reached` of it. */
export function echo(reached: (request: IncomingMessage) => void): Handler {
  return async (request, response) => {
    reached(request);
    response.setHeader("ETag", '"x"');
    response.setHeader("Cache-Control", "s-maxage=31536000");
    response.end(await text(request));
  };
}
